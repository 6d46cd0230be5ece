package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Newest;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Case;
import org.precedent.index.model.Hit;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;

/**
 * An archive of version 1 of three studies and one refusal, which commit f92c295828a6 made with the fake encoder, and
 * what becomes of it.
 */
class TakingOverTest {
    private static final Engine ENGINE = new LuceneEngine();
    private static final String RED = """
            {"study_id":"s-red","patient_id":"p-1","file":"red.png","text":"A red spot.\\n\\nIMPRESSION: no fever."}""";

    @TempDir
    Path temporary;

    private Path data() {
        return temporary.resolve("data");
    }

    @BeforeEach
    void unpack() throws IOException {
        InputStream packed = Objects.requireNonNull(getClass().getResourceAsStream("archive-version-1.zip"));
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = data().resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    private long takeOver(Archive.Earlier earlier) throws IOException {
        IngestListener silent = new IngestListener() {};
        try (CaseRecord record = earlier.after().record(Access.WRITE)) {
            return new TakingOver(earlier.before(), earlier.after(), record, ENGINE, silent).run();
        }
    }

    private Bench takenOver() throws IOException {
        assertEquals(3, takeOver(Archive.earlier(data())));
        Bench bench = new Bench(temporary);
        IngestReport report = bench.reindex(ENGINE, bench.encoder);
        assertEquals(3, report.casesAdded());
        assertEquals(0, report.imagesEncoded() + report.passagesEncoded());
        return bench;
    }

    private static <A> A ask(Bench bench, Asking<A> asking) throws IOException {
        try (CaseRecord record = bench.record();
                CaseIndex index = ENGINE.open(
                        bench.archive.index(
                                record.currentGeneration().orElseThrow().name()),
                        bench.encoder.fingerprint(),
                        Engine.Mode.READ)) {
            return asking.ask(Newest.of(index));
        }
    }

    @FunctionalInterface
    private interface Asking<A> {
        A ask(View view) throws IOException;
    }

    @Test
    void nothingButATakeoverOpensIt() {
        String said = String.valueOf(
                assertThrows(ArchiveException.class, () -> Archive.open(data())).getMessage());
        assertTrue(said.contains("precedent reindex --data"), said);
    }

    @Test
    void itAnswersAsBeforeAndNothingIsEncoded() throws IOException {
        Bench bench = takenOver();
        List<Hit> byWords = ask(bench, view -> view.matching("red spot", 9, Scope.ALL));
        assertEquals(bench.id("s-red"), byWords.getFirst().id());
        Embedding green = bench.encoder.encodeImage(Drawings.read(Drawings.png(Drawings.colours(32, 32, 7))));
        List<Hit> byImage = ask(bench, view -> view.nearest(VectorField.IMAGE, green, 9, Scope.ALL));
        assertEquals(bench.id("s-green"), byImage.getFirst().id());
        assertEquals(1, byImage.getFirst().score(), 1e-6);
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    @Test
    void nothingOfItsFilesIsLeft() throws IOException {
        takenOver();
        for (String gone : List.of("images", "embeddings", "rejected.jsonl", "index/_0.cfs", "index/segments_2")) {
            assertTrue(Files.notExists(data().resolve(gone)), gone);
        }
    }

    @Test
    void whatACutOffTakeoverLeftIsNamedAndRemoved() throws IOException {
        Bench bench = takenOver();
        Files.createDirectories(data().resolve("images/52"));
        Files.write(data().resolve("images/52/52d4.png"), new byte[1]);
        Files.write(data().resolve("index/_0.cfs"), new byte[1]);
        assertEquals(2, bench.problems(ENGINE).size());
        assertTrue(bench.problems(ENGINE).getFirst().startsWith("images is left over"));
        bench.reindex(ENGINE, bench.encoder);
        assertEquals(List.of(), bench.problems(ENGINE));
        assertTrue(Files.notExists(data().resolve("images")));
    }

    @Test
    void ofTwoTakeoversTheLaterFindsNothingToDo() throws IOException {
        Archive.Earlier one = Archive.earlier(data());
        Archive.Earlier other = Archive.earlier(data());
        assertEquals(3, takeOver(one));
        assertEquals(0, takeOver(other));
    }

    /** Version 1 took a word of the study's own id for a name; the source, read by this version, keeps it. */
    @Test
    void aSourceThatComesAgainTakesThePlaceOfWhatWasTakenOver() throws IOException {
        Bench bench = takenOver();
        assertEquals(
                "A [removed] spot.\n\nIMPRESSION: no fever.",
                red(bench).report().text());
        bench.put("red.png", Drawings.png(Drawings.plain(32, 32, 0xFF0000)));
        IngestReport report = bench.ingest(ENGINE, bench.encoder, IngestOptions.DEFAULTS, bench.manifest(RED));
        assertEquals(0, report.imagesEncoded());
        assertEquals("A red spot.\n\nIMPRESSION: no fever.", red(bench).report().text());
        assertEquals(1, red(bench).images().size());
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    private static Case red(Bench bench) throws IOException {
        return Objects.requireNonNull(
                ask(bench, view -> view.cases(List.of(bench.id("s-red")))).get(bench.id("s-red")));
    }
}
