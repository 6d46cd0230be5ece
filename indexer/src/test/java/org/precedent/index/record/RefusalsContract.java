package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.SourceKey;

/** What every record promises about what was refused. */
interface RefusalsContract extends RecordUnderTest {

    @Test
    default void refusalsBelongToTheirRun() throws IOException {
        assertEquals(Optional.empty(), record().latestRun());
        Run first = record().beginRun();
        Refusal whole = new Refusal(new SourceKey("place-1"), null, "burned-in", "has burned-in text", true);
        Refusal line = new Refusal(new SourceKey("place-2"), 7L, "no-file", "names no file", false);
        record().refuse(first, List.of(whole));
        record().refuse(first, List.of(line));
        record().refuse(first, List.of());
        Run second = record().beginRun();
        assertNotEquals(first.number(), second.number());
        assertEquals(Optional.of(second), record().latestRun());
        assertEquals(List.of(whole, line), record().refusals(first));
        assertEquals(List.of(), record().refusals(second));
    }

    @Test
    default void aRunIsToldWithTheCasesThatCameAfterItAndWithItsRefusalsByKind() throws IOException {
        assertEquals(List.of(), record().runs(10));
        assertEquals(List.of(), record().growth());
        Run first = record().beginRun();
        Refusal one = new Refusal(new SourceKey("place-1"), null, "NO_PIXELS", "has no pixels", false);
        Refusal other = new Refusal(new SourceKey("place-2"), null, "EMPTY", "is empty", false);
        Refusal another = new Refusal(new SourceKey("place-3"), null, "EMPTY", "has no content", false);
        record().refuse(first, List.of(one, other, another));
        Run second = record().beginRun();
        accept(SampleArrival.from("a").about("c"), SampleArrival.from("b").about("c"), SampleArrival.from("d"));
        record().delete(RecordUnderTest.id("case-of-d"));
        List<PastRun> runs = record().runs(10);
        assertEquals(List.of(second, first), runs.stream().map(PastRun::run).toList());
        assertEquals(1, runs.getFirst().cases());
        assertEquals(said("a").first(), runs.getFirst().lastCase());
        assertEquals(List.of(), runs.getFirst().refused());
        assertEquals(0, runs.getLast().cases());
        assertEquals(
                List.of(
                        new PastRun.Kind("EMPTY", 2, "has no content"),
                        new PastRun.Kind("NO_PIXELS", 1, "has no pixels")),
                runs.getLast().refused());
        assertEquals(
                List.of(second), record().runs(1).stream().map(PastRun::run).toList());
        LocalDate day = LocalDate.ofInstant(said("a").first(), ZoneOffset.UTC);
        assertEquals(List.of(new AcceptedOn(day, 1)), record().growth());
    }
}
