package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.TestSeed;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;

/** A long random life of a record beside that of the fake, which counts nothing and looks everything up. */
final class RandomRecordTest {

    private static final int STEPS = 600;
    private static final int SOURCES = 7;
    private static final int CASES = 4;
    private static final int IMAGES = 5;
    private static final int FILES = 4;

    @TempDir
    Path temporary;

    /** One of the two records, asked by the same words. */
    private record Life(CaseRecord record, GenerationName generation) implements RecordUnderTest {
        static Life of(CaseRecord record) throws IOException {
            return new Life(record, record.createGeneration(ENCODER));
        }

        @Override
        public CaseRecord reopened() {
            return record;
        }

        List<Contribution> everything() throws IOException {
            List<Contribution> all = new ArrayList<>();
            for (String id : ids()) {
                recorded(id).contributions().forEach(one -> all.add(one.contribution()));
            }
            return all;
        }
    }

    @Test
    void theRecordAndTheFakeNeverDiffer() throws IOException {
        Random random = TestSeed.random("theRecordAndTheFakeNeverDiffer");
        try (SqliteRecord record =
                SqliteRecord.open(temporary.resolve("record.db"), Access.WRITE, RecordUnderTest.KEY)) {
            Life real = Life.of(record);
            Life fake = Life.of(new InMemoryRecord());
            for (int step = 0; step < STEPS; step++) {
                assertSame(step, real, fake, random);
            }
            assertEquals(List.of(), real.problems());
        }
    }

    private static void assertSame(int step, Life real, Life fake, Random random) throws IOException {
        CaseId id = new CaseId("case" + random.nextInt(CASES));
        switch (random.nextInt(8)) {
            case 0 -> assertEquals(fake.record().delete(id), real.record().delete(id), "step " + step);
            case 1 -> {
                fake.record().liftDeletion(id);
                real.record().liftDeletion(id);
            }
            case 2 -> {
                String content = "image|" + random.nextInt(IMAGES);
                fake.record().keepVectors(RecordUnderTest.ENCODER, Map.of(id, RecordUnderTest.vectors(content)));
                real.record().keepVectors(RecordUnderTest.ENCODER, Map.of(id, RecordUnderTest.vectors(content)));
            }
            case 3 -> {
                Set<String> contents = Set.of("image|" + random.nextInt(IMAGES));
                fake.record().retainVectors(id, RecordUnderTest.ENCODER, contents);
                real.record().retainVectors(id, RecordUnderTest.ENCODER, contents);
            }
            case 4 -> {
                fake.index(fake.generation());
                real.index(real.generation());
            }
            default -> {
                List<Arrival> batch = batch(random);
                Acceptance expected = fake.record().accept(batch);
                Acceptance accepted = real.record().accept(batch);
                assertEquals(expected.outcomes(), accepted.outcomes(), "step " + step);
                assertEquals(expected.unreferenced(), accepted.unreferenced(), "step " + step);
                assertEquals(expected.changed().keySet(), accepted.changed().keySet(), "step " + step);
                for (Map.Entry<CaseId, RecordedCase> changed :
                        accepted.changed().entrySet()) {
                    assertEquals(real.recorded(changed.getKey().value()), changed.getValue(), "step " + step);
                }
            }
        }
        assertEquals(fake.everything(), real.everything(), "step " + step);
        assertEquals(fake.files(), real.files(), "step " + step);
        assertEquals(fake.record().counts(), real.record().counts(), "step " + step);
        assertEquals(
                new HashSet<>(fake.pending(fake.generation())),
                new HashSet<>(real.pending(real.generation())),
                "step " + step);
        assertEquals(
                fake.record().vectors(id, RecordUnderTest.ENCODER),
                real.record().vectors(id, RecordUnderTest.ENCODER),
                "step " + step);
    }

    private static List<Arrival> batch(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> arrival(random))
                .toList();
    }

    private static Arrival arrival(Random random) {
        SampleArrival arrival = SampleArrival.from("s" + random.nextInt(SOURCES))
                .about("case" + random.nextInt(CASES))
                .text("text " + random.nextInt(2));
        for (int image = 0; image < IMAGES; image++) {
            if (random.nextInt(4) == 0) {
                String shown = random.nextBoolean() ? "f" + random.nextInt(FILES) : null;
                arrival.image("i" + image, "f" + random.nextInt(FILES), shown);
            }
        }
        return arrival.arrival();
    }
}
