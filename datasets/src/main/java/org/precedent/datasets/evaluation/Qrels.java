package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
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
     * Reads TREC qrels: a line a judgement, query id, iteration, document id and grade parted by white space.
     *
     * @throws IOException when the file cannot be read, or a line is no judgement; the message names the line
     */
    public static Qrels read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (Lines.Line line : Lines.read(file)) {
            String[] fields = line.text().strip().split("\\s+", -1);
            if (fields.length != 4) {
                throw line.problem("a judgement is four fields, got " + fields.length);
            }
            grades.computeIfAbsent(fields[0], query -> new LinkedHashMap<>()).put(fields[2], grade(line, fields[3]));
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

    /** The ids of the queries that are judged. */
    public Set<String> queries() {
        return Collections.unmodifiableSet(grades.keySet());
    }

    /** The grades of one query by document; empty for a query that nobody judged. */
    public Map<String, Integer> of(String query) {
        return Collections.unmodifiableMap(grades.getOrDefault(query, Map.of()));
    }
}
