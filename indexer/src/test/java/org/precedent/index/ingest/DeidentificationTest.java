package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine.Mode;
import org.precedent.index.Newest;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Refusal;
import org.slf4j.LoggerFactory;

class DeidentificationTest {

    private static final List<String> SECRETS = List.of(
            "Winterbottom",
            "Eleanor",
            "MRN-556677",
            "556677",
            "1.2.826.9.8.7",
            "ACC-990011",
            "19610517",
            "PAT_417",
            "pad-3537",
            "img-88231",
            "Hollyhead");

    @TempDir
    Path temporary;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    private Bench ingested() throws IOException {
        Bench bench = new Bench(temporary);
        byte[] film = new DicomSample("1.2.826.9.8.7", "1.2.826.9.8.7.1", 1)
                .patient("MRN-556677", "Winterbottom^Eleanor")
                .text(0x0008_0050, "SH", "ACC-990011")
                .text(0x0010_0030, "DA", "19610517")
                .text(0x0008_1030, "LO", "Chest of Mrs Winterbottom")
                .file();
        bench.put("films/Winterbottom_Eleanor.dcm", film);
        bench.put("films/broken.dcm", Arrays.copyOf(film, film.length - 10));
        byte[] photograph = Drawings.jpeg(Drawings.colours(16, 16, 1));
        bench.put("set/Eleanor.jpg", Drawings.withComment(photograph, "Eleanor Winterbottom MRN-556677"));
        String rows = """
                {"id":"img-88231","patient_id":"PAT_417","study_id":"pad-3537","file":"Eleanor.jpg","patient_name":"Hollyhead, Ann",
                 "labels":["naevus of PAT_417"],"text":"Seen: Ann Hollyhead, PAT_417, pad-3537. A naevus.","note":"img-88231 by Hollyhead"}
                {"study_id":"1.2.826.9.8.7","text":"Mrs. WINTERBOTTOM, born 17.05.1961, MRN 556677: no effusion."}
                {"study_id":"pad-3537","age":"Hollyhead"}
                """.replace(",\n ", ",");
        Files.writeString(bench.sources.resolve("set/manifest.jsonl"), rows);
        IngestReport report = bench.ingest(new LuceneEngine(), bench.encoder, IngestOptions.DEFAULTS, bench.sources);
        assertEquals(2, report.casesAdded());
        assertEquals(2, report.refused().size());
        return bench;
    }

    @Test
    void nothingOfWhoThePatientIsReachesTheArchive() throws IOException {
        Bench bench = ingested();
        try (Stream<Path> files = Files.walk(bench.archive.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                checkFree(file.toString(), file.toString());
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
                    checkFree(new String(bytes, charset), file.toString());
                }
            }
        }
    }

    @Test
    void nothingOfWhoThePatientIsReachesACase() throws IOException {
        Bench bench = ingested();
        Path folder;
        try (CaseRecord record = bench.record()) {
            folder =
                    bench.archive.index(record.currentGeneration().orElseThrow().name());
        }
        try (CaseIndex index = new LuceneEngine().open(folder, bench.encoder.fingerprint(), Mode.READ)) {
            for (String study : List.of("1.2.826.9.8.7", "pad-3537")) {
                EncodedCase found = Newest.of(index)
                        .encoded(bench.archive.pseudonyms().ofStudy(study))
                        .orElseThrow();
                checkFree(found.toString(), "the case");
                assertTrue(found.content().report().text().contains("[removed]"));
            }
        }
    }

    @Test
    void nothingOfWhoThePatientIsReachesTheLog() throws IOException {
        ingested();
        assertFalse(logged.list.isEmpty());
        for (ILoggingEvent event : logged.list) {
            checkFree(event.getFormattedMessage() + event.getThrowableProxy(), "the log");
        }
    }

    private static void checkFree(String text, String where) {
        for (String secret : SECRETS) {
            assertFalse(text.contains(secret), where + " holds " + secret);
        }
    }

    @Test
    void aFileThatIsCalledLikeThePatientIsNeverNamed() throws IOException {
        Bench bench = new Bench(temporary);
        bench.put("Rosalind-Quimby.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","patient_name":"Rosalind Quimby","text":"x","file":"Rosalind-Quimby.png"}""", """
                {"study_id":"s-1002","patient_name":"Rosalind Quimby","text":"x","file":"gone/Quimby.dcm"}"""));
        try (CaseRecord record = bench.record()) {
            List<Refusal> refusals = record.refusals(record.latestRun().orElseThrow());
            assertEquals(2, refusals.size());
            assertFalse(refusals.toString().contains("Quimby"));
        }
    }
}
