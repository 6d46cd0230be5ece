package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.RecordKeys;
import org.precedent.index.calibration.Leg;

class SearchOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        SearchOptions.Fusion fusion = new SearchOptions.Fusion(
                Map.of(
                        Leg.IMAGE_TO_IMAGE, 1.0,
                        Leg.IMAGE_TO_TEXT, 0.01,
                        Leg.TEXT_TO_IMAGE, 0.5,
                        Leg.TEXT_TO_TEXT, 0.25,
                        Leg.WORDS, 1.0),
                60,
                0.35);
        SearchOptions.Thresholds thresholds = new SearchOptions.Thresholds(
                new Threshold(0.5, 0.9),
                new Threshold(0.1, 0.5),
                new Threshold(0.75, 0.9),
                new Threshold(0.85, 0.95),
                new Threshold(0.5, 1));

        assertEquals(fusion, SearchOptions.DEFAULTS.fusion());
        assertEquals(200, SearchOptions.DEFAULTS.depth());
        assertEquals(new SearchOptions.CaseQuery(4, 4), SearchOptions.DEFAULTS.caseQuery());
        assertEquals(new SearchOptions.Rocchio(2, 0.7), SearchOptions.DEFAULTS.rocchio());
        assertEquals(thresholds, SearchOptions.DEFAULTS.thresholds());
        assertEquals(240, SearchOptions.DEFAULTS.snippetLength());
        assertEquals(2048, SearchOptions.DEFAULTS.cachedEmbeddings());
    }

    /** A key that is added is pinned here, or the build fails. */
    @Test
    void everyKeyIsPinned() {
        assertEquals(
                List.of(
                        "fusion.weights",
                        "fusion.k",
                        "fusion.leastWordScore",
                        "depth",
                        "caseQuery.images",
                        "caseQuery.passages",
                        "rocchio.more",
                        "rocchio.less",
                        "thresholds.agreement.good",
                        "thresholds.agreement.strong",
                        "thresholds.probability.good",
                        "thresholds.probability.strong",
                        "thresholds.imageCosine.good",
                        "thresholds.imageCosine.strong",
                        "thresholds.textCosine.good",
                        "thresholds.textCosine.strong",
                        "thresholds.wordShare.good",
                        "thresholds.wordShare.strong",
                        "snippetLength",
                        "cachedEmbeddings"),
                RecordKeys.of(SearchOptions.class));
    }

    @Test
    void aLegRanksMoreCasesThanAnyoneIsShown() {
        assertTrue(SearchOptions.DEFAULTS.depth() > SearchRequest.MAX_SIZE);
    }

    @Test
    void aLegCannotWeighLessThanNothing() {
        assertThrows(
                IllegalArgumentException.class, () -> SearchOptions.DEFAULTS.withLegWeights(Map.of(Leg.WORDS, -1.0)));
    }
}
