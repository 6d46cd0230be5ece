package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

final class WalkPlanTest {
    private static final int ALL = 100_000;

    private static LeafScope segment(int inScope, int all) {
        FixedBitSet roots = new FixedBitSet(1);
        return new LeafScope(roots, roots, null, inScope, all);
    }

    @Test
    void aWideScopeIsWalkedAndANarrowOneScanned() {
        assertTrue(WalkPlan.of(10, ALL, ALL).mayBeWorthIt());
        assertTrue(WalkPlan.of(10, 25_000, ALL).mayBeWorthIt());
        assertFalse(WalkPlan.of(10, 1_000, ALL).mayBeWorthIt());
        assertTrue(WalkPlan.of(200, 25_000, ALL).mayBeWorthIt());
        assertFalse(WalkPlan.of(200, 10_000, ALL).mayBeWorthIt());
    }

    @Test
    void aSegmentIsJudgedByWhatIsInScopeOfIt() {
        WalkPlan plan = WalkPlan.of(10, 25_000, ALL);
        assertTrue(plan.isWorthIt(segment(20_000, 50_000)));
        assertFalse(plan.isWorthIt(segment(500, 50_000)));
        assertFalse(plan.isWorthIt(segment(0, 50_000)));
    }

    @Test
    void aWalkThroughASegmentKeepsMoreThanItsShareAndNeverMoreThanAll() {
        WalkPlan plan = WalkPlan.of(200, 50_000, ALL);
        assertEquals(210, plan.kept(segment(50_000, ALL)));
        assertEquals(400, plan.unfiltered(segment(50_000, ALL)));
        assertEquals(210, plan.kept(segment(25_000, ALL / 2)));
        assertEquals(26, plan.kept(segment(500, ALL / 100)));
        assertEquals(36, plan.unfiltered(segment(500, ALL / 100)));
    }
}
