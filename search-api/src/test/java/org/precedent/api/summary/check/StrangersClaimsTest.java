package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Reports and claims by somebody who had not seen the checks. The first half was looked at while they were made better;
 * of the second only the counts were, and its floors stand a little under what was measured.
 */
final class StrangersClaimsTest {

    @Test
    void falseClaimsOfTheMeasuredHalfAreDropped() {
        TrialTable table = TrialTable.of("stranger-claims-measured.txt");
        System.out.println("A stranger's claims, the measured half\n" + table);
        assertTrue(table.untrue().all() >= 120);
        assertTrue(table.untrue().shown() <= 3, table::toString);
        assertTrue(table.untrue().dropped() >= 0.95 * table.untrue().all(), table::toString);
    }

    @Test
    void trueClaimsOfTheMeasuredHalfAreShown() {
        TrialTable table = TrialTable.of("stranger-claims-measured.txt");
        assertTrue(table.faithful().all() >= 120);
        assertTrue(table.faithful().dropped() <= 0.77 * table.faithful().all(), table::toString);
    }

    @Test
    void theHalfThatRulesWereMadeOnIsNoWorse() {
        TrialTable table = TrialTable.of("stranger-claims-tune.txt");
        System.out.println("A stranger's claims, the half that was looked at\n" + table);
        assertTrue(table.untrue().shown() <= 5, table::toString);
        assertTrue(table.faithful().dropped() <= 0.58 * table.faithful().all(), table::toString);
    }
}
