package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The UMLS concepts of the images of one split of ROCO v2, in their canonical names. A concept of imaging becomes the
 * modality, body part or view; all become labels.
 */
final class RocoConcepts {
    private static final Terms IMAGING = Terms.read("roco-imaging.txt");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> concepts = new HashMap<>();

    private RocoConcepts() {}

    /** Reads the names of the concepts. */
    static RocoConcepts in(Path folder, Readings readings) throws IOException {
        RocoConcepts concepts = new RocoConcepts();
        Path file = Requirement.of("cui_mapping.csv").required(folder);
        List<String> needed = List.of("cui", "canonical name");
        try (Table table = Table.open(file, "cui_mapping.csv", needed, Set.of(), readings)) {
            table.within(Table.SMALL);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                concepts.names.put(row.get("cui"), row.get("canonical name"));
            }
        }
        return concepts;
    }

    /** Reads the concepts of a split, in place of those of the one before. */
    void open(Path folder, String split, Readings readings) throws IOException {
        concepts.clear();
        for (String table : List.of(split + "_concepts.csv", split + "_concepts_manual.csv")) {
            Optional<Path> file = Requirement.of(table).in(folder);
            if (file.isPresent()) {
                read(file.get(), table, readings);
            }
        }
    }

    private void read(Path file, String name, Readings readings) throws IOException {
        try (Table table = Table.open(file, name, List.of("id", "cuis"), Set.of(), readings)) {
            table.within(Table.SMALL);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                concepts.merge(row.get("id"), row.get("cuis"), (first, second) -> first + ";" + second);
            }
        }
    }

    void into(String image, RowFields fields) {
        Set<String> labels = new LinkedHashSet<>();
        for (String concept : List.of(concepts.getOrDefault(image, "").split(";", -1))) {
            String code = IMAGING.of(concept);
            if (!code.isEmpty()) {
                fields.text(code.substring(0, code.indexOf(' ')), code.substring(code.indexOf(' ') + 1));
            }
            String name = names.getOrDefault(concept.strip(), "");
            if (!name.isBlank()) {
                labels.add(Values.label(name));
            }
        }
        fields.list("labels", new ArrayList<>(labels));
    }
}
