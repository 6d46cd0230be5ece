package org.precedent.api.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/** The cases that are nearest in truth, found by looking at every image, of queries that a measurement asks. */
final class TrueNearest {
    static final int JUDGED = 10;

    /** Cases whose vectors are compared at once: they are made anew, and then thrown away. */
    private static final int TOGETHER = 1_000;

    private final List<Best> nearest;

    private TrueNearest(List<Best> nearest) {
        this.nearest = nearest;
    }

    /** The nearest so far of one query, the farthest first. */
    private static final class Best {
        private final int[] numbers = new int[JUDGED];
        private final double[] cosines = new double[JUDGED];

        Best() {
            Arrays.fill(cosines, Double.NEGATIVE_INFINITY);
        }

        void offer(int number, double cosine) {
            int place = 0;
            while (place < JUDGED && cosines[place] < cosine) {
                if (place > 0) {
                    cosines[place - 1] = cosines[place];
                    numbers[place - 1] = numbers[place];
                }
                place++;
            }
            if (place > 0) {
                cosines[place - 1] = cosine;
                numbers[place - 1] = number;
            }
        }

        Set<CaseId> cases() {
            return IntStream.range(0, JUDGED)
                    .filter(place -> cosines[place] > Double.NEGATIVE_INFINITY)
                    .mapToObj(place -> GeneratedCases.id(numbers[place]))
                    .collect(Collectors.toSet());
        }
    }

    /** Of the first cases, in each scope: a scope tells by its number whether a case is in it. */
    static List<TrueNearest> of(
            List<Embedding> queries, GeneratedCases cases, int count, List<? extends IntPredicate> scopes) {
        List<List<Best>> nearest = queries.stream()
                .map(_ -> scopes.stream().map(_ -> new Best()).toList())
                .toList();
        for (int first = 0; first < count; first += TOGETHER) {
            int end = Math.min(count, first + TOGETHER);
            List<List<Embedding>> some = IntStream.range(first, end)
                    .parallel()
                    .mapToObj(cases::imageVectors)
                    .toList();
            int from = first;
            IntStream.range(0, queries.size()).parallel().forEach(asked -> {
                for (int i = 0; i < some.size(); i++) {
                    Embedding query = queries.get(asked);
                    double cosine = some.get(i).stream()
                            .mapToDouble(query::cosine)
                            .max()
                            .orElse(-1);
                    for (int scope = 0; scope < scopes.size(); scope++) {
                        if (scopes.get(scope).test(from + i)) {
                            nearest.get(asked).get(scope).offer(from + i, cosine);
                        }
                    }
                }
            });
        }
        return IntStream.range(0, scopes.size())
                .mapToObj(scope -> new TrueNearest(
                        nearest.stream().map(best -> best.get(scope)).toList()))
                .toList();
    }

    /** Which share of the nearest to a query are among the first that were found, best first. */
    double recall(int asked, List<Hit> found) {
        Set<CaseId> right = nearest.get(asked).cases();
        long met = found.stream()
                .limit(JUDGED)
                .filter(hit -> right.contains(hit.id()))
                .count();
        return right.isEmpty() ? 1 : met / (double) right.size();
    }
}
