package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine.Mode;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.InMemoryEngine;
import org.precedent.index.SampleCase;
import org.precedent.index.View;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;

/** Which generation a server searches while others take its place. */
class CurrentIndexTest {
    private static final Fingerprint OURS = new FakeEncoder().fingerprint();
    private static final Fingerprint FOREIGN = new FakeEncoder(8).fingerprint();
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    @TempDir
    Path temporary;

    private final InMemoryEngine engine = new InMemoryEngine();

    @SuppressWarnings("NullAway.Init")
    private Archive archive;

    @SuppressWarnings("NullAway.Init")
    private CaseRecord record;

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(temporary.resolve("data"));
        record = archive.record(Access.WRITE);
    }

    @AfterEach
    void close() throws IOException {
        record.close();
    }

    private GenerationName generation(Fingerprint encoder, String... cases) throws IOException {
        GenerationName name = record.createGeneration(encoder);
        try (CaseIndex index = engine.open(archive.index(name), encoder, Mode.WRITE)) {
            index.add(Arrays.stream(cases)
                    .map(id -> SampleCase.named(id).report("Left effusion.").build())
                    .toList());
            index.commit();
        }
        return name;
    }

    private CurrentIndex current() throws IOException {
        return CurrentIndex.open(archive, record, engine, OURS);
    }

    private static long cases(CurrentIndex index) throws Exception {
        Thread.sleep(BETWEEN_LOOKS_MILLIS + 100);
        try (View view = index.view()) {
            return view.stats().cases();
        }
    }

    @Test
    void aGenerationOfTheSameEncoderIsFollowedAndOpenViewsStay() throws Exception {
        GenerationName first = generation(OURS, "a");
        record.promote(first);
        try (CurrentIndex index = current();
                View before = index.view()) {
            GenerationName next = generation(OURS, "a", "b");
            assertEquals(1, cases(index), "it is not complete yet");
            assertEquals(first.value(), index.name());
            record.promote(next);
            assertEquals(2, cases(index));
            assertEquals(next.value(), index.name());
            assertEquals(1, before.stats().cases());
            assertEquals(
                    1,
                    before.cases(List.of(SampleCase.named("a").build().content().id()))
                            .size());
        }
    }

    @Test
    void oneOfAnotherEncoderIsNotFollowed() throws Exception {
        record.promote(generation(OURS, "a"));
        try (CurrentIndex index = current()) {
            record.promote(generation(FOREIGN, "a", "b"));
            assertEquals(1, cases(index));
            record.promote(generation(OURS, "a", "b", "c"));
            assertEquals(3, cases(index));
        }
    }

    @Test
    void anArchiveWithoutACaseSaysSo() {
        String said = String.valueOf(
                assertThrows(ArchiveException.class, this::current).getMessage());
        assertTrue(said.contains("holds no case yet"), said);
    }

    @Test
    void aLostIndexSaysWhatMakesItAgain() throws IOException {
        GenerationName name = generation(OURS, "a");
        record.promote(name);
        engine.lose(archive.index(name));
        String said = String.valueOf(
                assertThrows(ArchiveException.class, this::current).getMessage());
        assertTrue(said.contains("precedent reindex --data"), said);
    }

    @Test
    void anIndexOfAnotherEncoderIsRefused() throws IOException {
        record.promote(generation(FOREIGN, "a"));
        assertThrows(FingerprintMismatch.class, this::current);
    }

    @Test
    void nothingIsWrittenThroughIt() throws IOException {
        record.promote(generation(OURS, "a"));
        try (CurrentIndex index = current()) {
            assertThrows(IllegalStateException.class, index::commit);
            assertThrows(IllegalStateException.class, index::expunge);
            assertThrows(IllegalStateException.class, () -> index.add(List.of()));
        }
    }
}
