package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RegionsTest {

    private static final Embedding RIGHT = Embedding.of(new float[] {1, 0});
    private static final Embedding UP = Embedding.of(new float[] {0, 1});

    @Test
    void regionsLieRowByRow() {
        Regions regions = new Regions(1, 2, List.of(RIGHT, UP));
        assertEquals(UP, regions.at(0, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> regions.at(1, 0));
    }

    @Test
    void everyRegionIsComparedWithAnotherVector() {
        assertArrayEquals(new double[] {1, 0}, new Regions(1, 2, List.of(RIGHT, UP)).cosines(RIGHT));
    }

    @Test
    void aGridWithHolesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Regions(2, 2, List.of(RIGHT, UP)));
        assertThrows(IllegalArgumentException.class, () -> new Regions(0, 0, List.of()));
    }
}
