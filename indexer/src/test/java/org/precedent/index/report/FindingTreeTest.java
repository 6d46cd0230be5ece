package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class FindingTreeTest {
    private static final FindingTree TREE = FindingTree.ALL;

    @Test
    void whatIsTrueOfAFindingIsTrueOfAllAboveIt() {
        assertEquals(
                Set.of("tension-pneumothorax", "pneumothorax", "pleural-finding", "abnormality"),
                TREE.withAncestors("tension-pneumothorax"));
    }

    @Test
    void aFindingMayHaveSeveralParents() {
        assertTrue(TREE.withAncestors("hydropneumothorax").containsAll(Set.of("pneumothorax", "pleural-effusion")));
    }

    @Test
    void whatIsBelowAFindingHasItAboveItself() {
        for (String below : TREE.withDescendants("fracture")) {
            assertTrue(TREE.withAncestors(below).contains("fracture"), below);
        }
        assertTrue(TREE.withDescendants("fracture").contains("rib-fracture"));
    }

    @Test
    void aFindingHasANameOfItsOwnAtASite() {
        assertEquals("rib-fracture", TREE.atSite("fracture", "rib"));
        assertNull(TREE.atSite("fracture", "lung"));
        assertTrue(TREE.dependsOnSite("fracture"));
        assertFalse(TREE.dependsOnSite("pneumothorax"));
        assertTrue(TREE.isAt("pneumothorax", "pleura"));
    }

    @Test
    void aFindingThatNobodyListedIsAFault() {
        assertThrows(NullPointerException.class, () -> TREE.withAncestors("no-such-finding"));
    }

    @Test
    void noFindingIsItsOwnAncestor() {
        for (String id : TREE.ids()) {
            long times = TREE.withAncestors(id).stream().filter(id::equals).count();
            assertEquals(1, times, id);
        }
    }
}
