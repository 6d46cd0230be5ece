package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.CaseIndexContract;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine.Mode;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.Newest;
import org.precedent.index.SampleCase;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.Vectors;
import org.precedent.index.lucene.codes.CodedVectorsFormat;
import org.precedent.index.model.CaseId;

/** The embedded engine keeps the contract, and its promises about processes and files. */
final class LuceneCaseIndexTest extends CaseIndexContract {
    private static final Duration ABOUT_A_SECOND = Duration.ofSeconds(5);

    @TempDir
    private Path directory = Path.of("");

    @Override
    protected CaseIndex open(Fingerprint fingerprint) throws IOException {
        return LuceneCaseIndex.open(directory, fingerprint, Mode.WRITE);
    }

    @Test
    void aReaderSeesANewCommitByItself() throws Exception {
        given(SampleCase.named("a"));
        try (CaseIndex reader = LuceneCaseIndex.open(directory, ENCODER, Mode.READ)) {
            assertEquals(1, Newest.of(reader).stats().cases());
            given(SampleCase.named("b"));
            long end = System.nanoTime() + ABOUT_A_SECOND.toNanos();
            while (Newest.of(reader).stats().cases() < 2 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertEquals(2, Newest.of(reader).stats().cases());
        }
    }

    @Test
    void aReaderOfADirectoryWithoutAnIndexIsEmptyUntilThereIsOne() throws Exception {
        Path later = directory.resolve("later");
        try (CaseIndex reader = LuceneCaseIndex.open(later, ENCODER, Mode.READ)) {
            assertEquals(0, Newest.of(reader).stats().cases());
            assertEquals(List.of(), Newest.of(reader).nearest(VectorField.IMAGE, Vectors.of(1, 0), 5, Scope.ALL));
            assertEquals(List.of(), Newest.of(reader).matching("effusion", 5, Scope.ALL));
            assertEquals(0, Newest.of(reader).facets(Scope.ALL).total());
            assertFalse(Files.exists(later));
            try (CaseIndex writer = LuceneCaseIndex.open(later, ENCODER, Mode.WRITE)) {
                writer.add(List.of(SampleCase.named("a").build()));
                writer.commit();
            }
            long end = System.nanoTime() + ABOUT_A_SECOND.toNanos();
            while (Newest.of(reader).stats().cases() < 1 && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertEquals(1, Newest.of(reader).stats().cases());
        }
    }

    @Test
    void theEncoderThatMadeAnIndexIsToldWithoutOpeningIt() throws Exception {
        Path folder = directory.resolve("made");
        assertEquals(Optional.empty(), new LuceneEngine().fingerprint(folder));
        assertFalse(Files.exists(folder));
        try (CaseIndex writer = LuceneCaseIndex.open(folder, ENCODER, Mode.WRITE)) {
            assertEquals(Optional.of(writer.fingerprint()), new LuceneEngine().fingerprint(folder));
        }
    }

    @Test
    void aReaderDoesNotWrite() throws IOException {
        try (CaseIndex reader = LuceneCaseIndex.open(directory, ENCODER, Mode.READ)) {
            EncodedCase sample = SampleCase.named("a").build();
            assertThrows(IllegalStateException.class, () -> reader.add(List.of(sample)));
            assertThrows(
                    IllegalStateException.class,
                    () -> reader.delete(sample.content().id()));
            assertThrows(IllegalStateException.class, reader::commit);
        }
    }

    @Test
    void aReaderRefusesAnotherEncodersIndex() {
        FingerprintMismatch refused = assertThrows(
                FingerprintMismatch.class, () -> LuceneCaseIndex.open(directory, OTHER_ENCODER, Mode.READ));
        assertEquals(ENCODER, refused.index());
        assertEquals(OTHER_ENCODER, refused.encoder());
    }

    @Test
    void aSecondWriterIsToldThatTheIndexIsInUse() {
        IOException refused = assertThrows(IOException.class, () -> open(ENCODER));
        assertTrue(String.valueOf(refused.getMessage()).contains("in use by another writer"), refused.getMessage());
    }

    /** What a copy of the directory holds at an instant is what a process killed at that instant leaves behind. */
    @Test
    void aCommittedCaseSurvivesAKillAndTheIndexStaysSound() throws IOException {
        given(SampleCase.named("a").report("Kept."), SampleCase.named("b").report("Kept too."));
        index().add(List.of(SampleCase.named("c").report("Lost.").build()));
        index().delete(new CaseId("a"));
        Path killed = directory.resolve("killed");
        Files.createDirectories(killed);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "{_*,segments*}")) {
            for (Path file : files) {
                Files.copy(file, killed.resolve(file.getFileName()));
            }
        }
        assertTrue(new LuceneEngine().check(killed, found -> {}).ok());
        try (CaseIndex again = LuceneCaseIndex.open(killed, ENCODER, Mode.WRITE)) {
            assertEquals(2, Newest.of(again).stats().cases());
            assertTrue(Newest.of(again).find(new CaseId("a")).isPresent());
            again.add(List.of(SampleCase.named("c").build()));
            again.commit();
            assertEquals(3, Newest.of(again).stats().cases());
        }
    }

    @Test
    void aCaseBeyondTheLimitsIsRefusedBeforeAnythingOfItsBatchIsWritten() throws IOException {
        EncodedCase fits = SampleCase.named("a").build();
        EncodedCase label = SampleCase.named("b").labels("x".repeat(40_000)).build();
        float[] components = new float[CodedVectorsFormat.MAX_DIMENSION + 1];
        components[0] = 1;
        EncodedCase wide =
                SampleCase.named("c").image("i", Vectors.of(components)).build();
        assertThrows(IllegalArgumentException.class, () -> index().add(List.of(fits, label)));
        assertThrows(IllegalArgumentException.class, () -> index().add(List.of(fits, wide)));
        index().commit();
        assertEquals(0, Newest.of(index()).stats().cases());
    }

    @Test
    void rareWordsOutweighNeighboursThatAreCommon() throws IOException {
        List<SampleCase> cases = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cases.add(SampleCase.named("common-" + i).report("Image of a skin lesion of the back, naevus."));
        }
        cases.add(SampleCase.named("meant").report("Image of a lesion of the back, angioma."));
        given(cases.toArray(SampleCase[]::new));
        assertEquals("meant", matching("vascular skin lesion, angioma").getFirst());
    }
}
