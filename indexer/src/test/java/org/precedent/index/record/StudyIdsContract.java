package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.id;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.SourceKey;

/** What every record promises about the studies that cases are of, which it cannot read. */
interface StudyIdsContract extends RecordUnderTest {
    private void accept(String source, String about, String sealed) throws IOException {
        Arrival arrival = SampleArrival.from(source).about(about).arrival();
        record().accept(List.of(arrival), Map.of(), Map.of(id(about), sealed));
    }

    @Test
    default void ofWhichStudyACaseIsComesWithItAndStays() throws IOException {
        accept("s", "c", "sealed");
        assertEquals(Optional.of("sealed"), record().studyId(id("c")));
        assertTrue(record().hasStudyId(id("c")));
        assertEquals(Optional.of("sealed"), reopened().studyId(id("c")));
        assertFalse(record().hasStudyId(id("d")));
    }

    @Test
    default void theFirstThatIsToldIsKept() throws IOException {
        accept("s", "c", "sealed");
        accept("t", "c", "sealed otherwise");
        assertEquals(Optional.of("sealed"), record().studyId(id("c")));
    }

    @Test
    default void aCaseOfBeforeIsNamedWhenNothingElseIsNew() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        assertEquals(Optional.empty(), record().studyId(id("c")));
        record().accept(List.of(), Map.of(), Map.of(id("c"), "sealed"));
        assertEquals(Optional.of("sealed"), record().studyId(id("c")));
    }

    @Test
    default void nothingIsKeptOfACaseThatIsNotThere() throws IOException {
        record().accept(List.of(), Map.of(), Map.of(id("c"), "sealed"));
        accept(SampleArrival.from("s").about("d"));
        record().delete(id("d"));
        record().accept(List.of(), Map.of(), Map.of(id("d"), "sealed"));
        assertEquals(Optional.empty(), record().studyId(id("c")));
        assertEquals(Optional.empty(), record().studyId(id("d")));
    }

    @Test
    default void itGoesWithItsCase() throws IOException {
        accept("s", "c", "sealed");
        accept("t", "d", "sealed");
        accept("u", "e", "sealed");
        record().delete(id("c"));
        record().withdraw(List.of(new SourceKey("t")));
        accept(SampleArrival.from("u").about("f"));
        for (String gone : List.of("c", "d", "e", "f")) {
            assertEquals(Optional.empty(), record().studyId(id(gone)), gone);
        }
        record().liftDeletion(id("c"));
        accept(SampleArrival.from("s").about("c"));
        assertEquals(Optional.empty(), record().studyId(id("c")));
    }
}
