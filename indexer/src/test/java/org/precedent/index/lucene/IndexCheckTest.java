package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine.Mode;
import org.precedent.index.IndexCheck;
import org.precedent.index.Newest;
import org.precedent.index.SampleCase;
import org.precedent.index.Vectors;

final class IndexCheckTest {
    private static final Fingerprint ENCODER = new Fingerprint("weights", "words", "none", "none", "fp32");
    private static final String REPORT = "Left pneumothorax of somebody.";

    @TempDir
    private Path directory = Path.of("");

    private void given(String... names) throws IOException {
        try (CaseIndex index = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE)) {
            for (String name : names) {
                index.add(List.of(SampleCase.named(name)
                        .report(REPORT)
                        .passage(REPORT, Vectors.of(1, 0))
                        .image("image-of-" + name, Vectors.of(0, 1))
                        .build()));
            }
            index.commit();
        }
    }

    @Test
    void aSoundIndexIsSoundAndCounted() throws IOException {
        given("a", "b", "c");
        assertEquals(new IndexCheck(3, List.of()), new LuceneEngine().check(directory, found -> {}));
    }

    @Test
    void anEmptyIndexIsSound() throws IOException {
        given();
        assertEquals(new IndexCheck(0, List.of()), new LuceneEngine().check(directory, found -> {}));
    }

    @Test
    void aMissingIndexIsAProblem() throws IOException {
        IndexCheck missing = new LuceneEngine().check(directory.resolve("nowhere"), found -> {});
        assertTrue(missing.problems().getFirst().startsWith("there is no index at"));
        assertFalse(new LuceneEngine().check(directory, found -> {}).ok());
        assertFalse(Files.exists(directory.resolve("nowhere")));
    }

    @Test
    void everyFileThatIsCutOrTurnedIsNoticed() throws IOException {
        given("a", "b", "c");
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.filter(file -> !file.endsWith("write.lock")).toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            byte[] turned = whole.clone();
            turned[turned.length / 2] ^= 0x10;
            Files.write(file, turned);
            assertDamaged(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            assertDamaged(file);
            Files.write(file, whole);
        }
        assertTrue(new LuceneEngine().check(directory, found -> {}).ok());
    }

    private void assertDamaged(Path file) throws IOException {
        IndexCheck check = new LuceneEngine().check(directory, found -> {});
        assertFalse(check.ok(), "damage to " + file.getFileName() + " went unnoticed");
        assertFalse(check.problems().toString().contains("pneumothorax"), "a problem quotes a report");
    }

    @Test
    void anIndexThatIsBeingWrittenIsNotChecked() throws IOException {
        given("a");
        try (CaseIndex writing = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE)) {
            assertEquals(1, Newest.of(writing).stats().cases());
            IOException refused =
                    assertThrows(IOException.class, () -> new LuceneEngine().check(directory, found -> {}));
            assertTrue(String.valueOf(refused.getMessage()).contains("in use by a writer"));
        }
    }
}
