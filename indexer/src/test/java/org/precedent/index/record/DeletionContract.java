package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.digests;
import static org.precedent.index.record.RecordUnderTest.id;
import static org.precedent.index.record.RecordUnderTest.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.SourceKey;

/** What every record promises about deletion. */
interface DeletionContract extends RecordUnderTest {

    @Test
    default void deletionLeavesATombstoneAlone() throws IOException {
        accept(
                SampleArrival.from("s").about("c").image("i", "e", "s"),
                SampleArrival.from("t").about("d"));
        assertEquals(digests("e", "s"), record().delete(id("c")));
        assertEquals(List.of("d"), ids());
        assertEquals(new RecordCounts(1, 1, 1, 0, 0, 0), record().counts());
        assertEquals(Optional.empty(), record().contributions(id("c")));
        assertEquals(Optional.empty(), record().contribution(new SourceKey("s")));
        assertEquals(Optional.empty(), record().keptImage(image("i")));
        assertTrue(record().deletedAt(id("c")).isPresent());
    }

    @Test
    default void deletionKeepsWhatAnotherCaseShares() throws IOException {
        accept(SampleArrival.from("s").about("c").image("i", "e", null).image("j", "e", "x"));
        accept(SampleArrival.from("t").about("d").image("i", "e", null));
        assertEquals(digests("x"), record().delete(id("c")));
        assertTrue(record().refersTo(SampleArrival.digest("e")));
        assertFalse(record().refersTo(SampleArrival.digest("x")));
    }

    @Test
    default void aDeletedCaseIsNotAcceptedAgainUntilItsDeletionIsLifted() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().delete(id("c"));
        assertEquals(
                List.of(Outcome.DELETED_CASE, Outcome.DELETED_CASE),
                accept(
                                SampleArrival.from("s").about("c").image("i"),
                                SampleArrival.from("t").about("c"))
                        .outcomes());
        assertEquals(Optional.empty(), record().keptImage(image("i")));
        record().liftDeletion(id("c"));
        assertEquals(Optional.empty(), record().deletedAt(id("c")));
        assertEquals(
                List.of(Outcome.ADDED_CASE),
                accept(SampleArrival.from("s").about("c")).outcomes());
    }

    @Test
    default void deletingWhatIsNotThereDoesNothing() throws IOException {
        assertEquals(Set.of(), record().delete(id("c")));
        assertEquals(Optional.empty(), record().deletedAt(id("c")));
    }

    @Test
    default void liftingTheDeletionOfALivingCaseDoesNothing() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().liftDeletion(id("c"));
        assertEquals(List.of("c"), ids());
    }

    @Test
    default void whatABatchBroughtForNothingIsNotNeeded() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().delete(id("c"));
        Acceptance acceptance = accept(
                SampleArrival.from("s").about("c").image("i", "for a deleted case", null),
                SampleArrival.from("t").about("d").image("j", "soon replaced", null),
                SampleArrival.from("t").about("d").image("j", "kept", null));
        assertEquals(digests("for a deleted case", "soon replaced"), acceptance.unreferenced());
        assertEquals(digests("kept"), files());
    }
}
