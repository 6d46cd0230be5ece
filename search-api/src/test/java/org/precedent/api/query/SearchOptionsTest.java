package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        SearchOptions pinned = new SearchOptions(
                Map.of(
                        Leg.IMAGE_TO_IMAGE, 1.0,
                        Leg.IMAGE_TO_TEXT, 0.02,
                        Leg.TEXT_TO_IMAGE, 0.5,
                        Leg.TEXT_TO_TEXT, 0.25,
                        Leg.WORDS, 1.0),
                60,
                0.35,
                100,
                5,
                4,
                4,
                240,
                2048,
                new Threshold(0.1, 0.5),
                new Threshold(0.75, 0.9),
                new Threshold(0.85, 0.95),
                new Threshold(0.5, 1));

        assertEquals(pinned, SearchOptions.DEFAULTS);
    }

    @Test
    void aLegRanksAtLeastAHundredCases() {
        assertEquals(100, SearchOptions.DEFAULTS.depth(10));
        assertEquals(500, SearchOptions.DEFAULTS.depth(100));
    }

    @Test
    void aLegCannotWeighLessThanNothing() {
        assertThrows(
                IllegalArgumentException.class, () -> SearchOptions.DEFAULTS.withLegWeights(Map.of(Leg.WORDS, -1.0)));
    }
}
