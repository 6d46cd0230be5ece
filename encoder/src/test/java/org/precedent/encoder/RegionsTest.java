package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionsTest {

    private static final Embedding RIGHT = Embedding.of(new float[] {1, 0, 0});
    private static final Embedding UP = Embedding.of(new float[] {0, 1, 0});
    private static final Embedding BETWEEN = Embedding.of(new float[] {1, 1, 0});

    /** The left region brings what is right, the other what is up. */
    private static final Regions REGIONS = new Regions(1, 2, BETWEEN, List.of(UP, RIGHT));

    @Test
    void aRegionSpeaksForWhatItBrings() {
        double[] right = REGIONS.towardsText(RIGHT);
        double[] up = REGIONS.towardsText(UP);

        assertTrue(right[0] > 0 && right[0] > right[1]);
        assertEquals(right[0], up[1], 1e-6);
        assertEquals(right[1], up[0], 1e-6);
    }

    @Test
    void whatChangesNothingSaysNothing() {
        Regions idle = new Regions(1, 2, BETWEEN, List.of(BETWEEN, RIGHT));
        assertEquals(0, idle.towardsText(UP)[0], 1e-9);
        assertTrue(idle.towardsText(UP)[1] > 0.5);
    }

    @Test
    void towardsItselfOnlyTheSizeCounts() {
        double apart = Math.sqrt(2 - 2 * BETWEEN.cosine(UP));
        assertArrayEquals(new double[] {apart, apart}, REGIONS.towardsImage(BETWEEN), 1e-6);
    }

    @Test
    void aGridWithHolesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Regions(2, 2, UP, List.of(RIGHT, UP)));
        assertThrows(IllegalArgumentException.class, () -> new Regions(0, 0, UP, List.of()));
    }
}
