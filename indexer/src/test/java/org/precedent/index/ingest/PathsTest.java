package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.container.Packed;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Refusal;
import org.slf4j.LoggerFactory;

/** Folders and files are called after patients: nothing of a path comes into the archive, or into a log. */
final class PathsTest {
    private static final String FOLDER = "Karamazov_Dmitri_4711003";
    private static final List<String> SECRETS = List.of("karamazov", "dmitri", "4711003", "smerdyakov", "9021447");

    @TempDir
    Path temporary;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
        bench = new Bench(temporary);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Inputs of every kind that are refused, in one folder. */
    private int putRefused() throws IOException {
        bench.put(FOLDER + "/Smerdyakov_9021447.dcm", new byte[200]);
        bench.put(FOLDER + "/Smerdyakov_9021447.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bench.put(FOLDER + "/Smerdyakov_9021447.empty", new byte[0]);
        bench.put(FOLDER + "/Smerdyakov_9021447.csv", bytes("a,b\n1,2\n"));
        bench.put(FOLDER + "/Smerdyakov_9021447.txt", PlainMessages.file("{\"document\":\"r1\",\"text\":\"x\"}"));
        bench.put(
                FOLDER + "/dicom-Smerdyakov_9021447.dcm",
                new DicomSample("1.2.9", "1.2.9.1", 1)
                        .text(0x0028_0301, "CS", "YES")
                        .file());
        bench.put(
                FOLDER + "/rows/manifest.jsonl",
                bytes("{\"id\":\"x\",\"study_id\":\"s7\",\"file\":\"Smerdyakov_9021447.png\"}\nno row\n"));
        Files.createSymbolicLink(
                bench.sources.resolve(FOLDER + "/Smerdyakov_9021447.link"), temporary.resolve("Smerdyakov_9021447"));
        byte[] zip =
                Packed.zip("../Smerdyakov_9021447.png", new byte[] {1}, "in/Smerdyakov_9021447.bin", new byte[] {1, 2});
        bench.put(FOLDER + "/Smerdyakov_9021447.zip", zip);
        bench.put(FOLDER + "/Smerdyakov_9021447.cut", Arrays.copyOf(zip, zip.length - 9));
        return 12;
    }

    private void putAccepted() throws IOException {
        byte[] image = new DicomSample("1.2.3", "1.2.3.1", 2).file();
        byte[] tar = Packed.tar(FOLDER + "/Smerdyakov_9021447.zip", Packed.zip("Smerdyakov_9021447.dcm", image));
        bench.put(FOLDER + "/Smerdyakov_9021447.tgz", Packed.gzip(tar));
        bench.put(FOLDER + "/Smerdyakov_9021447-image.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        bench.put(
                FOLDER + "/Smerdyakov_9021447-report.txt",
                PlainMessages.file("{\"document\":\"r2\",\"study\":\"1.2.3\",\"text\":\"A small effusion.\"}"));
        bench.put(
                FOLDER + "/good/manifest.jsonl",
                bytes(
                        "{\"id\":\"y\",\"study_id\":\"s8\",\"file\":\"Smerdyakov_9021447.dcm\",\"text\":\"A fracture.\"}\n"));
        bench.put(FOLDER + "/good/Smerdyakov_9021447.dcm", new DicomSample("s8", "1.2.4.1", 2).file());
    }

    @Test
    void nothingOfThePathsOfRefusedAndAcceptedInputsIsInTheArchiveOrALog() throws IOException {
        int refused = putRefused();
        putAccepted();
        IngestReport report = bench.ingest(new LuceneEngine(), bench.encoder, IngestOptions.DEFAULTS, bench.sources);
        assertEquals(refused, report.refused().size(), Bench.reasons(report)::toString);
        assertEquals(2, report.casesAdded());
        for (String reason : Bench.reasons(report)) {
            assertFree(reason, "a reason");
        }
        try (Stream<Path> files = Files.walk(bench.archive.root())) {
            for (Path file : files.toList()) {
                assertFree(String.valueOf(bench.archive.root().relativize(file)), "the name of a file");
                if (Files.isRegularFile(file)) {
                    byte[] content = Files.readAllBytes(file);
                    assertFree(new String(content, StandardCharsets.ISO_8859_1), String.valueOf(file.getFileName()));
                    assertFree(new String(content, StandardCharsets.UTF_16LE), String.valueOf(file.getFileName()));
                }
            }
        }
        for (ILoggingEvent event : logged.list) {
            assertFree(event.getFormattedMessage() + event.getThrowableProxy(), "the log");
        }
    }

    private static void assertFree(String text, String where) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String secret : SECRETS) {
            assertFalse(lower.contains(secret), () -> where + " holds " + secret);
        }
    }

    private Set<SourceKey> places() throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.refusals(record.latestRun().orElseThrow()).stream()
                    .map(Refusal::place)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whatWasRefusedIsKnownAgainAndWhatWasMendedIsNotThereAgain() throws IOException {
        putRefused();
        bench.ingest(bench.sources);
        Set<SourceKey> first = places();
        Path relative = Path.of("").toAbsolutePath().relativize(bench.sources.toAbsolutePath());
        bench.ingest(relative);
        assertEquals(first, places());
        bench.put(FOLDER + "/Smerdyakov_9021447.dcm", new DicomSample("1.2.8", "1.2.8.1", 1).file());
        bench.ingest(bench.sources);
        Set<SourceKey> mended = new HashSet<>(first);
        mended.removeAll(places());
        assertEquals(1, mended.size());
        assertTrue(first.containsAll(places()));
    }
}
