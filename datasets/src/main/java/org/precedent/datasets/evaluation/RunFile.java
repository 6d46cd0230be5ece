package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads run files of TREC, whoever wrote them. */
final class RunFile {
    private static final int FIELDS = 6;
    private static final Comparator<Run.Entry> AS_TREC_EVAL = Comparator.comparingDouble(Run.Entry::score)
            .reversed()
            .thenComparing(
                    entry -> entry.document().getBytes(StandardCharsets.UTF_8),
                    (one, other) -> Arrays.compareUnsigned(other, one));

    private RunFile() {}

    static Run read(Path file) throws IOException {
        Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
        for (Lines.Line line : Lines.read(file)) {
            if (!line.text().startsWith("#")) {
                add(scores, line);
            }
        }
        if (scores.isEmpty()) {
            throw new IOException(file + " has no line of a run");
        }
        Run run = new Run();
        scores.forEach((query, documents) -> run.add(query, ranked(documents)));
        return run;
    }

    private static void add(Map<String, Map<String, Double>> scores, Lines.Line line) throws IOException {
        String[] fields = line.text().strip().split("\\s+", -1);
        if (fields.length != FIELDS) {
            throw line.problem("a line of a run is query, Q0, document, rank, score and tag, got " + fields.length
                    + (fields.length == 1 ? " field" : " fields"));
        }
        Map<String, Double> documents = scores.computeIfAbsent(fields[0], _ -> new LinkedHashMap<>());
        if (documents.put(fields[2], score(line, fields[4])) != null) {
            throw line.problem("the document was ranked before for the same query");
        }
    }

    private static double score(Lines.Line line, String field) throws IOException {
        try {
            double score = Double.parseDouble(field);
            if (Double.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException e) {
            throw line.problem("a score is a number");
        }
        throw line.problem("a score is a finite number");
    }

    private static List<Run.Entry> ranked(Map<String, Double> documents) {
        return documents.entrySet().stream()
                .map(document -> new Run.Entry(document.getKey(), document.getValue()))
                .sorted(AS_TREC_EVAL)
                .toList();
    }
}
