package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestOptionsTest {

    @Test
    void everyDefaultIsPinned() {
        IngestOptions defaults =
                new IngestOptions(false, 8, 16, 1000, Duration.ofSeconds(30), 33_554_432, 100_000, Keep.ALL);
        assertEquals(defaults, IngestOptions.DEFAULTS);
        assertEquals(true, defaults.leavingTemplateTextsOut().withoutTemplateTexts());
    }

    @Test
    void whatCannotWorkIsRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new IngestOptions(false, 0, 1, 1, second, 1, 1, Keep.ALL));
        assertThrows(IllegalArgumentException.class, () -> new IngestOptions(false, 1, 0, 1, second, 1, 1, Keep.ALL));
        assertThrows(IllegalArgumentException.class, () -> new IngestOptions(false, 1, 1, 0, second, 1, 1, Keep.ALL));
        assertThrows(
                IllegalArgumentException.class,
                () -> new IngestOptions(false, 1, 1, 1, second.negated(), 1, 1, Keep.ALL));
        assertThrows(IllegalArgumentException.class, () -> new IngestOptions(false, 1, 1, 1, second, 0, 1, Keep.ALL));
    }
}
