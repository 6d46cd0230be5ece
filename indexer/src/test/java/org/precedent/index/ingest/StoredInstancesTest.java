package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.picture.Drawings;

/** What an ingest keeps of a DICOM image: a file of our own writing, and pictures that can be made of it again. */
final class StoredInstancesTest {
    private static final String STUDY = "1.2.3";
    private static final IngestOptions ENCODED = IngestOptions.DEFAULTS.keeping(Keep.ENCODED);
    private static final IngestOptions RENDERED = IngestOptions.DEFAULTS.keeping(Keep.RENDERED);

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new Bench(temporary);
        bench.put("a.dcm", ct().file());
    }

    /** What the encoder sees of a CT is no sight for a reader. */
    private static DicomSample ct() {
        return new DicomSample(STUDY, "1.2.3.1", 1)
                .text(0x0008_0060, "CS", "CT")
                .text(0x0028_1052, "DS", "-100")
                .text(0x0028_1053, "DS", "1");
    }

    private ImageId image() throws IOException {
        return bench.images(STUDY).getFirst().id();
    }

    private Path instance() throws IOException {
        InstanceFrame frame = Objects.requireNonNull(bench.kept(image()).instance());
        return bench.archive.files().path(frame.file());
    }

    private long filesIn(String folder) throws IOException {
        Path root = bench.archive.root().resolve(folder);
        if (!Files.exists(root)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file ->
                            file.toString().endsWith(".png") || file.toString().endsWith(".dcm"))
                    .count();
        }
    }

    private void deleteRenderings() throws IOException {
        try (Stream<Path> all = Files.walk(bench.archive.root().resolve("renderings"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void anImageIsKeptAsAFileOfOurOwnThatNamesNobody() throws IOException {
        bench.ingest(bench.sources);
        byte[] file = Files.readAllBytes(instance());
        assertEquals("DICM", new String(file, 128, 4, StandardCharsets.US_ASCII));
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains(STUDY + "."));
        assertEquals(1, filesIn("files"));
        assertEquals(0, filesIn("renderings"), "they are made when they are asked for");
    }

    @Test
    void whatIsShownAndEncodedIsMadeOfItAsOftenAsItIsAskedFor() throws IOException {
        bench.ingest(ENCODED, bench.sources);
        Pixels encoded = bench.files().read(image()).orElseThrow();
        Pixels shown = bench.files().shown(image()).orElseThrow();
        assertNotEquals(encoded, shown);
        bench.ingest(bench.sources);
        assertEquals(encoded, bench.files().read(image()).orElseThrow());
        assertEquals(shown, bench.files().shown(image()).orElseThrow());
        assertEquals(shown, Drawings.read(bench.files().png(image()).orElseThrow()));
        assertEquals(1, filesIn("files"));
        assertEquals(1, filesIn("renderings"));
    }

    @Test
    void aRenderingThatIsDamagedOrDeletedIsMadeAgain() throws IOException {
        bench.ingest(bench.sources);
        byte[] png = bench.files().png(image()).orElseThrow();
        byte[] flipped = png.clone();
        flipped[png.length / 2] ^= 1;
        for (byte[] damaged : new byte[][] {new byte[9], {}, flipped, Arrays.copyOf(png, png.length / 2)}) {
            Files.write(rendering(), damaged);
            assertEquals(List.of(), bench.problems());
            assertArrayEquals(png, bench.files().png(image()).orElseThrow());
            assertArrayEquals(png, Files.readAllBytes(rendering()));
        }
        deleteRenderings();
        assertArrayEquals(png, bench.files().png(image()).orElseThrow());
    }

    private Path rendering() throws IOException {
        try (Stream<Path> all = Files.walk(bench.archive.root().resolve("renderings"))) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void whoDeletesTheRenderingsNeitherReadsNorEncodesAnythingAgain() throws IOException {
        bench.ingest(bench.sources);
        byte[] _ = bench.files().png(image()).orElseThrow();
        deleteRenderings();
        IngestReport again = bench.ingest(bench.sources);
        assertEquals(1, again.casesUnchanged());
        assertEquals(0, again.imagesEncoded());
        assertEquals(0, filesIn("renderings"));
    }

    @Test
    void anotherEncoderSeesWhatTheFirstSawThoughNoRenderingIsLeft() throws IOException {
        bench.ingest(bench.sources);
        var before = bench.encoded(STUDY);
        try (var record = bench.record()) {
            record.retainVectors(bench.id(STUDY), bench.encoder.fingerprint(), Set.of());
        }
        assertEquals(1, bench.reindex().imagesEncoded());
        assertEquals(before, bench.encoded(STUDY));
    }

    @Test
    void aDamagedInstanceIsNamedAndComesBackWithItsSource() throws IOException {
        bench.ingest(bench.sources);
        byte[] flipped = Files.readAllBytes(instance());
        flipped[flipped.length - 3] ^= 1;
        Files.write(instance(), flipped);
        assertEquals(1, bench.problems().size());
        assertThrows(ArchiveException.class, () -> bench.files().shown(image()));
        Files.delete(instance());
        assertEquals(1, bench.problems().size());
        assertEquals(0, bench.ingest(bench.sources).imagesEncoded());
        assertEquals(List.of(), bench.problems());
    }

    /** An export writes these pictures, and counts as lost what it does not get. */
    @Test
    void anEarlierRenderingDoesNotStandForAFileThatIsDamagedOrLost() throws IOException {
        bench.ingest(bench.sources);
        byte[] png = bench.files().png(image()).orElseThrow();
        byte[] whole = Files.readAllBytes(instance());
        byte[] flipped = whole.clone();
        flipped[flipped.length - 3] ^= 1;
        Path file = instance();
        Files.write(file, flipped);
        assertThrows(ArchiveException.class, () -> bench.files().png(image()));
        Files.delete(file);
        assertThrows(ArchiveException.class, () -> bench.files().png(image()));
        Files.write(file, whole);
        assertArrayEquals(png, bench.files().png(image()).orElseThrow());
    }

    @Test
    void aDeletedCaseLeavesNeitherInstanceNorRendering() throws IOException {
        bench.ingest(bench.sources);
        byte[] _ = bench.files().png(image()).orElseThrow();
        assertEquals(1, filesIn("renderings"));
        bench.delete(STUDY);
        assertEquals(0, filesIn("files"));
        assertEquals(0, filesIn("renderings"));
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aFileThatComesAgainWithOtherPixelsLeavesNothingOfTheFirst() throws IOException {
        bench.ingest(bench.sources);
        byte[] _ = bench.files().png(image()).orElseThrow();
        Path before = instance();
        bench.put("a.dcm", ct().brightness(9).file());
        bench.ingest(bench.sources);
        assertFalse(Files.exists(before));
        assertEquals(1, filesIn("files"));
        assertEquals(0, filesIn("renderings"));
    }

    @Test
    void picturesAloneAreKeptOnRequestAndTheInstanceComesLater() throws IOException {
        bench.ingest(ENCODED, bench.sources);
        KeptImage kept = bench.kept(image());
        assertNull(kept.instance());
        assertEquals(2, filesIn("files"));
        assertEquals(0, filesIn("renderings"));
        assertEquals(1, bench.ingest(ENCODED, bench.sources).casesUnchanged());
        IngestReport whole = bench.ingest(bench.sources);
        assertEquals(0, whole.imagesEncoded());
        assertTrue(Files.exists(instance()));
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatIsThereInFullStaysSoWhenLessIsAskedFor() throws IOException {
        bench.ingest(bench.sources);
        bench.ingest(ENCODED, bench.sources);
        assertTrue(Files.exists(instance()));
    }

    @Test
    void onlyWhatAReaderSeesIsKeptOnRequest() throws IOException {
        bench.ingest(RENDERED, bench.sources);
        assertEquals(1, filesIn("files"));
        assertEquals(0, filesIn("renderings"));
        var before = bench.encoded(STUDY);
        assertEquals(0, bench.reindex().imagesEncoded());
        assertEquals(before, bench.encoded(STUDY));
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatTheEncoderWouldHaveToSeeAndWhatIsNotKeptIsSaid() throws IOException {
        bench.ingest(RENDERED, bench.sources);
        try (var record = bench.record()) {
            record.retainVectors(bench.id(STUDY), bench.encoder.fingerprint(), Set.of());
        }
        IngestReport report = bench.reindex();
        assertEquals(0, report.imagesEncoded());
        assertEquals(1, report.notices().size());
        assertEquals(1, bench.ingest(bench.sources).imagesEncoded());
    }

    @Test
    void theRulesByWhichItWasDeidentifiedStandInTheRecord() throws IOException {
        bench.ingest(bench.sources);
        try (var record = bench.record()) {
            var said = record.contributions(bench.id(STUDY)).orElseThrow().contributions();
            assertEquals(
                    "precedent 2, elements 1, dates keep, text in pixels quarantine",
                    said.getFirst().contribution().profile());
        }
    }
}
