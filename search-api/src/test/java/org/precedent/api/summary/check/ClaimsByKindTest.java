package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Kinds of claims that were once judged wrong, each with its siblings: causes and effects, comparisons, directions,
 * kinds of study, ordinals, bounds, lists side by side. They were written with the rules, and are no measure.
 */
final class ClaimsByKindTest {

    @Test
    void trueOnesAreShownAndFalseOnesDropped() {
        TrialTable table = TrialTable.of("claims-by-kind.txt");
        assertTrue(table.faithful().all() >= 50);
        assertTrue(table.untrue().all() >= 60);
        assertEquals(List.of(), table.wrong());
    }
}
