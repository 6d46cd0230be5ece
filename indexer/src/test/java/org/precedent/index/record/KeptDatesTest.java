package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.DateChoice;

final class KeptDatesTest {
    @TempDir
    Path folder;

    private CaseRecord open() throws IOException {
        return SqliteRecord.open(folder.resolve("record.db"), Access.WRITE, "key-1");
    }

    @Test
    void theFirstChoiceHolds() throws IOException {
        try (CaseRecord record = open()) {
            assertEquals(DateChoice.SHIFT, record.settleDates(DateChoice.SHIFT));
        }
        try (CaseRecord record = open()) {
            assertEquals(DateChoice.SHIFT, record.settleDates(null));
            assertEquals(DateChoice.SHIFT, record.settleDates(DateChoice.SHIFT));
        }
    }

    @Test
    void withoutAChoiceDaysStay() throws IOException {
        try (CaseRecord record = open()) {
            assertEquals(DateChoice.KEEP, record.settleDates(null));
            assertThrows(RecordException.class, () -> record.settleDates(DateChoice.DROP));
        }
    }

    @Test
    void anotherChoiceIsRefusedAndBothAreNamed() throws IOException {
        try (CaseRecord record = open()) {
            record.settleDates(DateChoice.DROP);
            RecordException refused = assertThrows(RecordException.class, () -> record.settleDates(DateChoice.SHIFT));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("--dates drop") && message.contains("--dates shift"), message);
        }
    }
}
