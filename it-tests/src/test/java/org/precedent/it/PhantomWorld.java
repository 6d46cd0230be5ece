package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;

/** An archive of phantoms of a seed that no training saw, ingested by the command, with what is true of each case. */
final class PhantomWorld {
    static final int STUDIES = 240;
    private static final long SEED = 7_001;
    private static final long OTHER_SEED = 7_002;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private PhantomWorld(Path folder) {
        this.folder = folder;
    }

    /** Other phantoms than all other worlds have. */
    static PhantomWorld ofOthers(Path folder, int studies) throws IOException, InterruptedException {
        return in(folder, studies, OTHER_SEED);
    }

    /** Draws and ingests; both take a while, so once a test class. */
    static PhantomWorld in(Path folder) throws IOException, InterruptedException {
        return in(folder, STUDIES);
    }

    static PhantomWorld in(Path folder, int studies) throws IOException, InterruptedException {
        return in(folder, studies, SEED);
    }

    private static PhantomWorld in(Path folder, int studies, long seed) throws IOException, InterruptedException {
        PhantomWorld world = new PhantomWorld(folder);
        PhantomArchive.write(world.sources(), studies, seed);
        PrecedentCommand.Outcome outcome = world.ingest();
        if (outcome.status() != 0) {
            throw new IOException("ingest ended with " + outcome.status() + ": " + outcome.err());
        }
        return world;
    }

    PrecedentCommand.Outcome ingest() throws IOException, InterruptedException {
        return PrecedentCommand.run("ingest", "--data", data(), sources().resolve("manifest.jsonl"));
    }

    Path sources() {
        return folder.resolve("phantoms");
    }

    Path data() {
        return folder.resolve("archive");
    }

    /** The file of a rendering that the archive keeps. */
    Path anyRendering() throws IOException {
        try (Stream<Path> files = Files.walk(data().resolve("files"))) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A file with an image of the archive as it is shown. */
    Path shownImage(PrecedentServer server) throws IOException, InterruptedException {
        JsonNode hit = server.search("{\"parts\":[{\"text\":\"left pneumothorax\"}],\"size\":1}")
                .at("/hits/0/caseId");
        JsonNode shown = server.json("/api/v1/cases/" + hit.asText()).at("/images/0/rendered");
        return Files.write(
                folder.resolve("rendered.png"), server.get(shown.asText()).body());
    }

    /** What is true of each case, by the id that the archive gave it. */
    Map<CaseId, JsonNode> truth() throws IOException {
        Pseudonyms pseudonyms = Archive.open(data()).pseudonyms();
        Map<CaseId, JsonNode> truth = new HashMap<>();
        for (String line : Files.readAllLines(sources().resolve("truth.jsonl"))) {
            JsonNode study = JSON.readTree(line);
            truth.put(pseudonyms.ofStudy(study.get("study_id").asText()), study);
        }
        return truth;
    }
}
