package org.precedent.api.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.check.CheckLimits;
import org.precedent.api.summary.prompt.PromptLimits;
import org.precedent.api.summary.table.TableOptions;
import org.precedent.encoder.RecordKeys;

final class SummaryOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        SummaryOptions defaults = SummaryOptions.DEFAULTS;
        assertEquals(TableOptions.DEFAULTS.telling(defaults.table().telling()), defaults.table());
        assertEquals(CheckLimits.DEFAULTS, defaults.checks());
        assertEquals(new PromptLimits(20, 6_000, 36_000, 12, 400), defaults.prompt());
        assertEquals(0.5, defaults.leastShown());
        assertEquals(500, defaults.kept());
    }

    @Test
    void everyKeyIsPinned() {
        assertEquals(List.of("cases", "report", "reports", "claims", "claim"), RecordKeys.of(PromptLimits.class));
        assertEquals(
                List.of("leastShown", "kept"),
                RecordKeys.of(SummaryOptions.class).stream()
                        .filter(key -> !key.contains("."))
                        .toList());
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        SummaryOptions defaults = SummaryOptions.DEFAULTS;
        assertThrows(
                IllegalArgumentException.class,
                () -> new SummaryOptions(defaults.table(), defaults.prompt(), defaults.checks(), 1.1, 1));
    }
}
