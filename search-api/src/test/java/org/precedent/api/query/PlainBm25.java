package org.precedent.api.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.datasets.evaluation.Run;
import org.precedent.index.report.ReportParser;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * BM25 as Lucene computes it, with the same analyzer as the search and with nothing besides: what is served must not
 * fall behind. Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; k1 1.2, b 0.75.
 */
final class PlainBm25 {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Map<String, Long>> frequencies = new LinkedHashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private final Map<String, Integer> reports = new HashMap<>();
    private final double averageLength;

    PlainBm25(Map<String, String> texts) {
        texts.forEach((study, text) -> {
            if (!text.isBlank()) {
                add(study, text);
            }
        });
        this.averageLength =
                lengths.values().stream().mapToLong(Long::longValue).average().orElse(1);
    }

    private void add(String study, String text) {
        Map<String, Long> counts = ReportWords.of(ReportParser.parse(text)).all().stream()
                .collect(Collectors.groupingBy(Word::term, Collectors.counting()));
        frequencies.put(study, counts);
        lengths.put(study, counts.values().stream().mapToLong(Long::longValue).sum());
        counts.keySet().forEach(term -> reports.merge(term, 1, Integer::sum));
    }

    /** The best studies; equals in the order of the texts. */
    List<Run.Entry> rank(String query, int most) {
        Set<String> terms =
                QueryWords.of(query).distinct().stream().map(Word::term).collect(Collectors.toSet());
        List<Run.Entry> ranked = new ArrayList<>();
        frequencies.forEach((study, counts) -> {
            double score = 0;
            for (String term : terms) {
                score += score(study, term, counts.getOrDefault(term, 0L));
            }
            if (score > 0) {
                ranked.add(new Run.Entry(study, score));
            }
        });
        ranked.sort(Comparator.comparingDouble(Run.Entry::score).reversed());
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    private double score(String study, String term, long frequency) {
        if (frequency == 0) {
            return 0;
        }
        int having = reports.getOrDefault(term, 0);
        double rarity = Math.log(1 + (frequencies.size() - having + 0.5) / (having + 0.5));
        double norm = K1 * (1 - B + B * lengths.getOrDefault(study, 0L) / averageLength);
        return rarity * frequency / (frequency + norm);
    }
}
