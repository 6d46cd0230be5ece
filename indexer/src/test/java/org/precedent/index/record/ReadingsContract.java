package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.precedent.index.record.RecordUnderTest.id;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.KeptImage;

/** What every record promises about the note of what a case was made of. */
interface ReadingsContract extends RecordUnderTest {
    private Acceptance read(String digest, long asOf, SampleArrival... arrivals) throws IOException {
        List<Arrival> batch =
                List.of(arrivals).stream().map(SampleArrival::arrival).toList();
        return record().accept(batch, Map.of(id("c"), new Reading(asOf, digest)));
    }

    private Optional<String> known() throws IOException {
        return record().reading(id("c")).map(KnownReading::digest);
    }

    @Test
    default void whatACaseWasMadeOfIsKnownWithItsFiles() throws IOException {
        assertEquals(Optional.empty(), known());
        read("d1", 0, SampleArrival.from("s").about("c").image("i", "encoded", "shown"));
        assertEquals(Optional.of("d1"), known());
        KeptImage image = recorded("c").images().values().stream().findFirst().orElseThrow();
        assertEquals(
                Set.of(image.encoded(), String.valueOf(image.shown())),
                record().reading(id("c")).orElseThrow().files());
    }

    @Test
    default void aCaseThatWasReadAgainToTheSameEffectIsNotChanged() throws IOException {
        read("d1", 0, SampleArrival.from("s").about("c"));
        long revision = recorded("c").revision();
        assertEquals(List.of(), read("d2", revision).outcomes());
        assertEquals(Optional.of("d2"), known());
        assertEquals(revision, recorded("c").revision());
    }

    @Test
    default void whoeverChangesACaseMakesTheNoteVoid() throws IOException {
        read("d1", 0, SampleArrival.from("s").about("c"));
        accept(SampleArrival.from("s").about("c"));
        assertEquals(Optional.of("d1"), known(), "nothing was new");
        accept(SampleArrival.from("t").about("c").text("more"));
        assertEquals(Optional.empty(), known());
    }

    @Test
    default void aNoteOnACaseThatAnotherChangedMeanwhileIsNotTaken() throws IOException {
        read("d1", 0, SampleArrival.from("s").about("c"));
        long before = recorded("c").revision();
        accept(SampleArrival.from("t").about("c").text("more"));
        read("d2", before, SampleArrival.from("s").about("c").text("corrected"));
        assertEquals(Optional.empty(), known());
        assertEquals(2, recorded("c").contributions().size());
    }

    @Test
    default void aDeletedCaseTakesItsNoteAlong() throws IOException {
        read("d1", 0, SampleArrival.from("s").about("c"));
        record().delete(id("c"));
        assertEquals(Optional.empty(), known());
        read("d1", 0, SampleArrival.from("s").about("c"));
        assertEquals(Optional.empty(), known());
        record().liftDeletion(id("c"));
        read("d1", 0, SampleArrival.from("s").about("c"));
        assertEquals(Optional.of("d1"), known());
    }

    @Test
    default void aNoteOnACaseThatNeverCameIsNotTaken() throws IOException {
        read("d1", 0);
        assertEquals(Optional.empty(), known());
    }
}
