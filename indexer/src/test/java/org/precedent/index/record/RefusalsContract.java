package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
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
}
