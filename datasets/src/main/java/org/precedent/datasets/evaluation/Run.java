package org.precedent.datasets.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a system answered: for each query its documents, best first. */
public final class Run {
    private final Map<String, List<Entry>> rankings = new LinkedHashMap<>();

    /** A document and the score that put it in its place. */
    public record Entry(String document, double score) {}

    public void add(String query, List<Entry> ranking) {
        rankings.put(query, List.copyOf(ranking));
    }

    /** The documents of one query, best first; empty for a query that was not asked. */
    public List<String> ranking(String query) {
        return rankings.getOrDefault(query, List.of()).stream()
                .map(Entry::document)
                .toList();
    }

    /** Writes a TREC run file: query id, Q0, document id, rank, score, tag. */
    public void write(Path file, String tag) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<Entry>> query : rankings.entrySet()) {
                int rank = 1;
                for (Entry entry : query.getValue()) {
                    out.write(String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.6f %s%n",
                            query.getKey(),
                            entry.document(),
                            rank,
                            entry.score(),
                            tag));
                    rank++;
                }
            }
        }
    }
}
