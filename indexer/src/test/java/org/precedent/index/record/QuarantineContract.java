package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.digests;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;

/** What every record promises about sources that wait for a person's decision. */
interface QuarantineContract extends RecordUnderTest {

    private static Held of(String source, String picture) {
        return Held.now(
                SampleArrival.digest(source),
                new CaseId("case-of-" + source),
                "BURNED_IN",
                "letters are in the pixels",
                SampleArrival.digest(picture));
    }

    @Test
    default void aSourceIsHeldOnceAndItsPictureWithIt() throws IOException {
        assertTrue(record().hold(of("s", "sealed")));
        assertFalse(record().hold(of("s", "sealed again")));
        Held held = record().held(SampleArrival.digest("s")).orElseThrow();
        assertEquals(Held.State.HELD, held.state());
        assertEquals(SampleArrival.digest("sealed"), held.picture());
        assertNull(held.decided());
        assertEquals(List.of(held), record().quarantine());
        assertEquals(digests("sealed"), files());
        assertTrue(record().refersTo(SampleArrival.digest("sealed")));
    }

    @Test
    default void whoDecidesLetsThePictureGoAndMayThinkBetterOfIt() throws IOException {
        record().hold(of("s", "sealed"));
        String digest = SampleArrival.digest("s");
        assertEquals(digests("sealed"), record().decide(digest, Held.State.DROPPED));
        Held dropped = record().held(digest).orElseThrow();
        assertEquals(Held.State.DROPPED, dropped.state());
        assertNull(dropped.picture());
        assertNotNull(dropped.decided());
        assertEquals(Set.of(), record().decide(digest, Held.State.RELEASED));
        assertEquals(Optional.of(Held.State.RELEASED), record().held(digest).map(Held::state));
        assertFalse(record().hold(of("s", "again")), "what was decided stays so");
    }

    @Test
    default void nothingIsDecidedOfWhatWasNeverHeld() throws IOException {
        assertEquals(Set.of(), record().decide(SampleArrival.digest("s"), Held.State.RELEASED));
        assertEquals(Optional.empty(), record().held(SampleArrival.digest("s")));
    }

    @Test
    default void whatWaitsIsForgottenWithItsPictureAndWhatWasDecidedIsNot() throws IOException {
        record().hold(of("s", "sealed"));
        String digest = SampleArrival.digest("s");
        assertEquals(digests("sealed"), record().forgetHeld(digest));
        assertEquals(List.of(), record().quarantine());
        assertEquals(Set.of(), record().forgetHeld(digest));
        assertTrue(record().hold(of("s", "sealed again")), "it is as if it had never waited");
        record().decide(digest, Held.State.DROPPED);
        assertEquals(Set.of(), record().forgetHeld(digest));
        assertEquals(Optional.of(Held.State.DROPPED), record().held(digest).map(Held::state));
    }

    @Test
    default void aCaseIsReadAgainOfWhichASourceWaitsOrAPersonDecided() throws IOException {
        CaseId id = new CaseId("case-of-s");
        read(id);
        record().hold(of("s", "sealed"));
        assertEquals(Optional.empty(), record().reading(id));
        read(id);
        record().hold(of("s", "sealed"));
        assertTrue(record().reading(id).isPresent(), "nothing is new");
        record().decide(SampleArrival.digest("s"), Held.State.DROPPED);
        assertEquals(Optional.empty(), record().reading(id));
    }

    private void read(CaseId id) throws IOException {
        long revision = record().revision(id).orElse(0L);
        Arrival said = SampleArrival.from("t").about(id.value()).arrival();
        record().accept(List.of(said), Map.of(id, new Reading(revision, "read")));
        assertTrue(record().reading(id).isPresent());
    }

    @Test
    default void aDeletedCaseLeavesNothingInQuarantine() throws IOException {
        accept(SampleArrival.from("t").about("case-of-s").text("A text."));
        record().hold(of("s", "sealed"));
        record().hold(of("u", "other"));
        assertEquals(digests("sealed"), record().delete(new CaseId("case-of-s")));
        assertEquals(Optional.empty(), record().held(SampleArrival.digest("s")));
        assertEquals(1, record().quarantine().size());
    }
}
