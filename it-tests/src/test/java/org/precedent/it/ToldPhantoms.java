package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.Pseudonyms;

/** An archive of phantoms whose manifest tells more of each study than phantoms do, with all that it tells. */
final class ToldPhantoms {
    static final int STUDIES = 60;
    private static final long SEED = 7_301;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final List<Told> studies = new ArrayList<>();

    /** What the manifest tells of a study: what its first row does, and the views of all rows. */
    record Told(String id, String study, JsonNode row, Set<String> views) {
        String of(String field) {
            return row.path(field).asText();
        }

        int number(String field) {
            return Integer.parseInt(of(field));
        }
    }

    private ToldPhantoms(Path data) {
        this.data = data;
    }

    static ToldPhantoms in(Path folder) throws IOException, InterruptedException {
        ToldPhantoms phantoms = new ToldPhantoms(folder.resolve("archive"));
        Path sources = folder.resolve("phantoms");
        PhantomArchive.write(sources, STUDIES, SEED);
        Path manifest = sources.resolve("manifest.jsonl");
        Map<String, ObjectNode> first = new TreeMap<>();
        Map<String, Set<String>> views = new TreeMap<>();
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(manifest)) {
            ObjectNode row = (ObjectNode) JSON.readTree(line);
            String study = row.get("study_id").asText();
            int number = first.containsKey(study) ? number(first, study) : first.size();
            row.put("magnification", String.valueOf(number));
            row.put("collection", number % 3 == 0 ? "teaching, rare" : "daily");
            row.putObject("scanner").put("maker", "Maker " + number % 4);
            first.putIfAbsent(study, row);
            views.computeIfAbsent(study, _ -> new HashSet<>())
                    .add(row.path("view").asText());
            rows.add(row.toString());
        }
        Files.write(manifest, rows);
        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", phantoms.data, manifest);
        if (ingested.status() != 0) {
            throw new IOException("ingest ended with " + ingested.status() + ": " + ingested.err());
        }
        Pseudonyms pseudonyms = Archive.open(phantoms.data).pseudonyms();
        first.forEach((study, row) -> phantoms.studies.add(
                new Told(pseudonyms.ofStudy(study).value(), study, row, views.getOrDefault(study, Set.of()))));
        return phantoms;
    }

    private static int number(Map<String, ObjectNode> first, String study) {
        ObjectNode row = first.get(study);
        return row == null ? 0 : Integer.parseInt(row.get("magnification").asText());
    }

    Path data() {
        return data;
    }

    List<Told> studies() {
        return List.copyOf(studies);
    }

    /** The ids of those that something holds for. */
    Set<String> those(Predicate<Told> holds) {
        return studies.stream().filter(holds).map(Told::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of those that something holds for, how many there are of each modality. */
    Map<String, Long> modalities(Predicate<Told> holds) {
        return studies.stream()
                .filter(holds)
                .collect(Collectors.groupingBy(told -> told.of("modality"), TreeMap::new, Collectors.counting()));
    }
}
