package org.precedent.datasets.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a system answered: for each query its documents, best first. */
public final class Run {
    private final Map<String, List<Entry>> rankings = new LinkedHashMap<>();

    /** A document and the score that put it in its place. */
    public record Entry(String document, double score) {
        public Entry {
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("a score is a finite number, not " + score);
            }
        }
    }

    /**
     * Reads a run file as trec_eval does: the score alone ranks, and of equal scores the document whose id comes last
     * by its bytes comes first.
     *
     * @throws IOException when the file cannot be read, or a line is no answer; the message names the line
     */
    public static Run read(Path file) throws IOException {
        return RunFile.read(file);
    }

    /**
     * Adds the answer to a query, in place of the one there was.
     *
     * @throws IllegalArgumentException if a document stands in it twice
     */
    public void add(String query, List<Entry> ranking) {
        Set<String> documents = new HashSet<>();
        for (Entry entry : ranking) {
            if (!documents.add(entry.document())) {
                throw new IllegalArgumentException("a document stands twice in a ranking");
            }
        }
        rankings.put(query, List.copyOf(ranking));
    }

    /** The queries that were asked, answered or not. */
    public Set<String> queries() {
        return Collections.unmodifiableSet(rankings.keySet());
    }

    /** The documents of one query, best first; empty for a query that was not asked. */
    public List<String> ranking(String query) {
        return rankings.getOrDefault(query, List.of()).stream()
                .map(Entry::document)
                .toList();
    }

    /** The same answers, without all other documents. */
    public Run onlyDocuments(Set<String> documents) {
        Run some = new Run();
        rankings.forEach((query, ranking) -> some.rankings.put(
                query,
                ranking.stream()
                        .filter(entry -> documents.contains(entry.document()))
                        .toList()));
        return some;
    }

    /**
     * Writes a TREC run file: query id, Q0, document id, rank, score, tag. Scores are those of the run, each lowered to
     * the next {@code float} below the one before it where it is not below already, so that trec_eval, which ranks by
     * scores alone and holds them as floats in some versions, sees this order. A query without an answer is not in it.
     *
     * @param tag names the run
     * @throws IllegalArgumentException if an id or the tag has a blank; nothing was written
     */
    public void write(Path file, String tag) throws IOException {
        checkIds(tag);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<Entry>> query : rankings.entrySet()) {
                int rank = 1;
                float above = Float.POSITIVE_INFINITY;
                for (Entry entry : query.getValue()) {
                    float score = (float) entry.score();
                    above = score < above ? score : Math.nextDown(above);
                    out.write(query.getKey() + " Q0 " + entry.document() + " " + rank + " " + above + " " + tag + "\n");
                    rank++;
                }
            }
        }
    }

    private void checkIds(String tag) {
        check("the tag", tag);
        rankings.forEach((query, ranking) -> {
            check("the id of a query", query);
            ranking.forEach(entry -> check("the id of a document", entry.document()));
        });
    }

    private static void check(String what, String id) {
        String fault = Ids.fault(id);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(what + " " + fault);
        }
    }
}
