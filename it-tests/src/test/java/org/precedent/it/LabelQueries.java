package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes a test collection of a manifest's labels, for {@code precedent eval}: queries by words (a study's labels), by
 * its first image, by the study itself, and by words and image. Relevant are other patients' studies of the same device
 * and body part that have all of its labels.
 */
final class LabelQueries {
    private static final int MOST = 150;
    private static final long SEED = 11;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelQueries() {}

    /** A study, by its first row. */
    private record Study(String id, String patient, String kind, Set<String> labels, String file) {
        static Study of(JsonNode row) {
            Set<String> labels = new HashSet<>();
            row.path("labels").forEach(label -> labels.add(label.asText()));
            return new Study(
                    row.path("study_id").asText(),
                    row.path("patient_id").asText(),
                    row.path("modality").asText() + " " + row.path("body_part").asText(),
                    labels,
                    row.path("file").asText());
        }

        boolean isRelevantTo(Study query) {
            return !patient.equals(query.patient) && kind.equals(query.kind) && labels.containsAll(query.labels);
        }
    }

    /**
     * Writes {@code words.jsonl}, {@code image.jsonl}, {@code case.jsonl}, {@code mixed.jsonl} and {@code qrels}.
     *
     * @param arguments the manifest, and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path manifest = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        List<Study> studies = studies(manifest);
        Map<String, List<String>> queries = new LinkedHashMap<>();
        List<String> qrels = new ArrayList<>();
        int asked = 0;
        for (Study study : studies) {
            List<Study> relevant =
                    studies.stream().filter(other -> other.isRelevantTo(study)).toList();
            if (asked == MOST || study.labels.isEmpty() || relevant.isEmpty()) {
                continue;
            }
            asked++;
            String words = String.join(", ", study.labels);
            String image =
                    folder.relativize(manifest.resolveSibling(study.file)).toString();
            add(queries, "words", query(study, studies).put("text", words));
            add(queries, "image", query(study, studies).put("image", image));
            add(queries, "case", query(study, studies).put("case", study.id));
            add(queries, "mixed", query(study, studies).put("text", words).put("image", image));
            relevant.forEach(other -> qrels.add(study.id + " 0 " + other.id + " 1"));
        }
        for (Map.Entry<String, List<String>> mode : queries.entrySet()) {
            Files.write(folder.resolve(mode.getKey() + ".jsonl"), mode.getValue());
        }
        Files.write(folder.resolve("qrels"), qrels);
    }

    private static List<Study> studies(Path manifest) throws IOException {
        Map<String, Study> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(manifest)) {
            Study study = Study.of(JSON.readTree(line));
            byId.putIfAbsent(study.id, study);
        }
        List<Study> studies = new ArrayList<>(byId.values());
        Collections.shuffle(studies, new Random(SEED));
        return studies;
    }

    /** No study of the same patient is an answer. */
    private static ObjectNode query(Study study, List<Study> studies) {
        ObjectNode query = JSON.createObjectNode().put("id", study.id);
        studies.stream()
                .filter(other -> other.patient.equals(study.patient))
                .forEach(other -> query.withArray("leaveOut").add(other.id));
        return query;
    }

    private static void add(Map<String, List<String>> queries, String mode, ObjectNode query) {
        queries.computeIfAbsent(mode, _ -> new ArrayList<>()).add(query.toString());
    }
}
