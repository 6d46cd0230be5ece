package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Engine.Mode;
import org.precedent.index.IndexDamaged;
import org.precedent.index.IndexOutdated;
import org.precedent.index.Newest;
import org.precedent.index.Scope;
import org.precedent.index.TestSeed;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Filter;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;

/** An index is derived: whatever becomes of its files, it is made again, and nothing else is needed for that. */
final class DamagedIndexTest {

    private static final Engine ENGINE = new LuceneEngine();

    private final Random random = TestSeed.random("DamagedIndexTest");

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void twoCases() throws IOException {
        bench = new Bench(temporary);
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        Path rows = bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion.","file":"a.png","licence":"free"}""", """
                {"study_id":"s-1002","text":"No fracture."}""");
        bench.ingest(ENGINE, bench.encoder, IngestOptions.DEFAULTS, rows);
    }

    private Path current() throws IOException {
        try (CaseRecord record = bench.record()) {
            return bench.archive.index(record.currentGeneration().orElseThrow().name());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(current())) {
            return files.filter(file -> file.toFile().length() > 0)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void flipABitOf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    private void search() throws IOException {
        try (CaseIndex index = ENGINE.open(current(), bench.encoder.fingerprint(), Mode.READ)) {
            Newest.of(index).matching("effusion", 9, Scope.ALL);
        } catch (IndexDamaged e) {
            assertTrue(String.valueOf(e.getMessage()).contains("precedent reindex"), e.getMessage());
        }
    }

    @Test
    void aFlippedBitInAnyFileIsFoundAndReindexMakesTheIndexAgain() throws IOException {
        int files = files().size();
        assertTrue(files > 3);
        for (int i = 0; i < files; i++) {
            flipABitOf(current().resolve(files().get(i)));
            assertFalse(bench.problems(ENGINE).isEmpty(), files().get(i));
            search();
            bench.reindex(ENGINE, bench.encoder);
            assertEquals(List.of(), bench.problems(ENGINE));
        }
    }

    @Test
    void anyMissingFileIsFoundAndReindexMakesTheIndexAgain() throws IOException {
        int files = files().size();
        for (int i = 0; i < files; i++) {
            Files.delete(current().resolve(files().get(i)));
            assertFalse(bench.problems(ENGINE).isEmpty());
            search();
            bench.reindex(ENGINE, bench.encoder);
            assertEquals(List.of(), bench.problems(ENGINE));
        }
    }

    @Test
    void aGenerationThatIsDamagedBeforeItIsCompleteIsBegunAgain() throws IOException {
        try (CaseRecord record = bench.record()) {
            Path begun = bench.archive.index(record.createGeneration(bench.encoder.fingerprint()));
            ENGINE.open(begun, bench.encoder.fingerprint(), Mode.WRITE).close();
            flipABitOf(begun.resolve("segments_1"));
        }
        bench.reindex(ENGINE, bench.encoder);
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8", "10", "another"})
    void anIndexThatAnotherVersionMadeIsRefusedAndMadeAgain(String version) throws IOException {
        say(current(), version);
        for (Mode mode : Mode.values()) {
            IndexOutdated refused =
                    assertThrows(IndexOutdated.class, () -> ENGINE.open(current(), bench.encoder.fingerprint(), mode));
            assertTrue(String.valueOf(refused.getMessage()).contains("has schema " + version), refused.getMessage());
            assertTrue(String.valueOf(refused.getMessage()).contains("precedent reindex"), refused.getMessage());
        }
        bench.reindex(ENGINE, bench.encoder);
        assertEquals(List.of(), bench.problems(ENGINE));
        try (CaseIndex index = ENGINE.open(current(), bench.encoder.fingerprint(), Mode.READ)) {
            Constraint seen = new Constraint.OneOf("licence", Set.of("free"));
            Scope scope = new Scope(Filter.NONE.with(seen), Set.of());
            assertEquals(1, Newest.of(index).facets(scope).total());
        }
    }

    @Test
    void aGenerationThatAnotherVersionBeganIsBegunAgain() throws IOException {
        try (CaseRecord record = bench.record()) {
            Path begun = bench.archive.index(record.createGeneration(bench.encoder.fingerprint()));
            ENGINE.open(begun, bench.encoder.fingerprint(), Mode.WRITE).close();
            say(begun, "2");
        }
        bench.reindex(ENGINE, bench.encoder);
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    @Test
    void aDeletionFromAnIndexThatAnotherVersionMadeLeavesNothingOfTheCase() throws IOException {
        Path index = current();
        say(index, "2");
        IOException told = assertThrows(IOException.class, () -> bench.delete(ENGINE, "s-1001"));
        assertTrue(String.valueOf(told.getMessage()).contains("precedent reindex"), told.getMessage());
        assertFalse(Files.exists(index));
    }

    /** Makes a commit whose schema is another one. */
    private static void say(Path index, String schema) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            data.put("precedent.schema", schema);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    @Test
    void aDeletionFromADamagedIndexDeletesTheIndexAndSaysSo() throws IOException {
        flipABitOf(current()
                .resolve(files().stream()
                        .filter(name -> name.startsWith("segments"))
                        .findFirst()
                        .orElseThrow()));
        IOException told = assertThrows(IOException.class, () -> bench.delete(ENGINE, "s-1001"));
        assertTrue(String.valueOf(told.getMessage()).contains("the cases are deleted"), told.getMessage());
        assertFalse(Files.exists(current()));
        bench.reindex(ENGINE, bench.encoder);
        assertEquals(List.of(), bench.problems(ENGINE));
        try (CaseIndex index = ENGINE.open(current(), bench.encoder.fingerprint(), Mode.READ)) {
            assertEquals(1, Newest.of(index).stats().cases());
        }
    }
}
