package org.precedent.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;

/**
 * Texts to search, with queries and what answers them.
 *
 * @param texts by study, in the order of the manifest
 */
record TextSet(String name, Map<String, String> texts, List<Query> queries, Qrels qrels) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a folder with {@code manifest.jsonl}, {@code queries.tsv} and {@code qrels.tsv}.
     *
     * @param templates whether texts count that were made out of the label
     */
    static TextSet read(String name, Path folder, boolean templates) throws IOException {
        Map<String, Set<String>> byStudy = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            Set<String> texts = byStudy.computeIfAbsent(row.path("study_id").asText(), _ -> new LinkedHashSet<>());
            boolean template = row.path("text_origin").asText().startsWith("template");
            if (templates || !template) {
                texts.add(row.path("text").asText());
            }
        }
        Map<String, String> joined = new LinkedHashMap<>();
        byStudy.forEach((study, texts) -> joined.put(study, String.join("\n\n", texts)));
        return new TextSet(
                name, joined, Query.read(folder.resolve("queries.tsv")), Qrels.read(folder.resolve("qrels.tsv")));
    }

    /** The real texts beside the checkout, which are no part of the project; empty where the machine has none. */
    static Optional<Path> realTexts() {
        String told = System.getProperty("PRECEDENT_SHARED", System.getenv("PRECEDENT_SHARED"));
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        Optional<Path> shared = told != null
                ? Optional.of(Path.of(told))
                : Optional.ofNullable(folder).map(root -> root.resolveSibling("shared"));
        return shared.map(base -> base.resolve("archive")).filter(Files::isDirectory);
    }
}
