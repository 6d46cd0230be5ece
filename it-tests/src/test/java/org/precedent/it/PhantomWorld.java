package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;

/** An archive of phantoms of a seed that no training saw, ingested by the command, with what is true of each case. */
final class PhantomWorld {
    static final int STUDIES = 240;
    private static final long SEED = 7_001;
    private static final long OTHER_SEED = 7_002;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Template TEMPLATE = new Template();

    private final Path folder;

    /** A world in a folder that is gone when the run ends. */
    private static final class Template {
        private @Nullable Path folder;

        synchronized Path made() throws IOException, InterruptedException {
            if (folder == null) {
                Path temporary = Files.createTempDirectory("phantom-world");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> CopiedFolder.delete(temporary)));
                PhantomWorld.made(temporary, STUDIES, SEED);
                folder = temporary;
            }
            return folder;
        }
    }

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
        Path template = studies == STUDIES && seed == SEED ? TEMPLATE.made() : null;
        return template == null ? made(folder, studies, seed) : copied(template, folder);
    }

    /** The world that most classes want is made once a run, and each gets a copy to do with as it likes. */
    private static PhantomWorld copied(Path template, Path folder) throws IOException {
        CopiedFolder.of(template, folder);
        return new PhantomWorld(folder);
    }

    private static PhantomWorld made(Path folder, int studies, long seed) throws IOException, InterruptedException {
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

    /** A file with a picture of the archive as it is shown. */
    Path anyPicture() throws IOException {
        Archive archive = Archive.existing(data());
        try (CaseRecord record = archive.record(Access.READ);
                KeptPictures pictures = new KeptPictures(archive)) {
            List<CaseId> cases = new ArrayList<>();
            record.forEachCase(cases::add);
            ImageId first = record.contributions(cases.getFirst()).orElseThrow().images().keySet().stream()
                    .findFirst()
                    .orElseThrow();
            return Files.write(
                    folder.resolve("picture.png"),
                    pictures.of(record).png(first).orElseThrow());
        }
    }

    /** A file that the archive keeps of an image. */
    Path anyKeptImage() throws IOException {
        try (Stream<Path> files = Files.walk(data().resolve("files"))) {
            return files.filter(file -> file.toString().endsWith(".dcm"))
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

    /** The row of the manifest of some image of a modality. */
    JsonNode anyRow(String modality) throws IOException {
        for (String line : Files.readAllLines(sources().resolve("manifest.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (row.get("modality").asText().equals(modality)) {
                return row;
            }
        }
        throw new IOException("no phantom is a " + modality);
    }

    /** The file that a row of the manifest names. */
    Path file(JsonNode row) {
        return sources().resolve(row.get("file").asText());
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
