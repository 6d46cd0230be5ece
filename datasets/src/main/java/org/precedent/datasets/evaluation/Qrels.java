package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Relevance judgements: how relevant a document is to a query, 0 for not at all. What is not judged counts as not
 * relevant.
 */
public final class Qrels {
    private final Map<String, Map<String, Integer>> grades;

    private Qrels(Map<String, Map<String, Integer>> grades) {
        this.grades = grades;
    }

    /**
     * Reads TREC qrels: a line a judgement, query id, iteration, document id and grade parted by white space. A grade
     * below 0 counts as 0.
     *
     * @throws IOException when the file cannot be read, a line is no judgement, or one contradicts another; the message
     *     names the line
     */
    public static Qrels read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (Lines.Line line : Lines.read(file)) {
            String[] fields = line.text().strip().split("\\s+", -1);
            if (fields.length != 4) {
                throw line.problem("a judgement is four fields, got " + fields.length);
            }
            int grade = grade(line, fields[3]);
            Integer before = grades.computeIfAbsent(fields[0], _ -> new LinkedHashMap<>())
                    .put(fields[2], grade);
            if (before != null && before != grade) {
                throw line.problem("another line gives the same document another grade for the same query");
            }
        }
        return new Qrels(grades);
    }

    private static int grade(Lines.Line line, String field) throws IOException {
        try {
            return Math.max(0, Integer.parseInt(field));
        } catch (NumberFormatException e) {
            throw line.problem("a grade is a whole number");
        }
    }

    /** The judgements of some of the queries. */
    public Qrels only(Predicate<String> query) {
        Map<String, Map<String, Integer>> some = new LinkedHashMap<>(grades);
        some.keySet().removeIf(query.negate());
        return new Qrels(some);
    }

    /** The judgements of some of the documents. */
    public Qrels onlyDocuments(Predicate<String> document) {
        Map<String, Map<String, Integer>> some = new LinkedHashMap<>();
        grades.forEach((query, judged) -> {
            Map<String, Integer> kept = new LinkedHashMap<>(judged);
            kept.keySet().removeIf(document.negate());
            some.put(query, kept);
        });
        return new Qrels(some);
    }

    /** The ids of the queries that are judged. */
    public Set<String> queries() {
        return Collections.unmodifiableSet(grades.keySet());
    }

    /** The ids of the documents that are judged for any query. */
    public Set<String> documents() {
        Set<String> documents = new LinkedHashSet<>();
        grades.values().forEach(judged -> documents.addAll(judged.keySet()));
        return documents;
    }

    /** Whether a document is relevant to a query. */
    public boolean hasRelevant(String query) {
        return of(query).values().stream().anyMatch(grade -> grade > 0);
    }

    /** The grades of one query by document; empty for a query that nobody judged. */
    public Map<String, Integer> of(String query) {
        return Collections.unmodifiableMap(grades.getOrDefault(query, Map.of()));
    }
}
