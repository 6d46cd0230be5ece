package org.precedent.datasets.evaluation;

import java.util.List;
import java.util.Map;

/**
 * A figure for one ranking, from 0 to 1, greater is better. A document counts as relevant from grade 1 on; nDCG takes
 * the grade itself as gain and the logarithm of base 2 as discount (Järvelin and Kekäläinen, 2002), as trec_eval does
 * ({@code ndcg_cut_10}). The others are its {@code P_k}, {@code recall_k}, {@code map} and {@code recip_rank}.
 */
public enum Metric {
    NDCG_AT_10("ndcg@10") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            List<Integer> gains = ranking.stream()
                    .limit(10)
                    .map(document -> grades.getOrDefault(document, 0))
                    .toList();
            List<Integer> ideal = grades.values().stream()
                    .sorted((a, b) -> Integer.compare(b, a))
                    .limit(10)
                    .toList();
            return ratio(discounted(gains), discounted(ideal));
        }
    },
    PRECISION_AT_1("precision@1") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            return relevantIn(ranking, 1, grades);
        }
    },
    PRECISION_AT_5("precision@5") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            return relevantIn(ranking, 5, grades) / 5.0;
        }
    },
    PRECISION_AT_10("precision@10") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            return relevantIn(ranking, 10, grades) / 10.0;
        }
    },
    RECALL_AT_10("recall@10") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            return ratio(relevantIn(ranking, 10, grades), relevant(grades));
        }
    },
    RECALL_AT_100("recall@100") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            return ratio(relevantIn(ranking, 100, grades), relevant(grades));
        }
    },
    /** Average precision; its mean over queries is mAP. */
    AVERAGE_PRECISION("map") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            double sum = 0;
            int found = 0;
            for (int i = 0; i < ranking.size(); i++) {
                if (grades.getOrDefault(ranking.get(i), 0) > 0) {
                    found++;
                    sum += (double) found / (i + 1);
                }
            }
            return ratio(sum, relevant(grades));
        }
    },
    /** Reciprocal rank; its mean over queries is MRR. */
    RECIPROCAL_RANK("mrr") {
        @Override
        double of(List<String> ranking, Map<String, Integer> grades) {
            for (int i = 0; i < ranking.size(); i++) {
                if (grades.getOrDefault(ranking.get(i), 0) > 0) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    };

    private final String label;

    Metric(String label) {
        this.label = label;
    }

    /** The field's name of its mean over queries, such as {@code map}. */
    public String label() {
        return label;
    }

    /** The figure for one query; 0 when nothing is relevant. */
    abstract double of(List<String> ranking, Map<String, Integer> grades);

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    private static int relevantIn(List<String> ranking, int depth, Map<String, Integer> grades) {
        return (int) ranking.stream()
                .limit(depth)
                .filter(document -> grades.getOrDefault(document, 0) > 0)
                .count();
    }

    private static int relevant(Map<String, Integer> grades) {
        return (int) grades.values().stream().filter(grade -> grade > 0).count();
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
