package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.PatientKey;

class RankFusionTest {
    private static final double TINY = 1e-9;

    private final RankFusion fusion = new RankFusion(60);

    @Test
    void theScoresAreThoseComputedByHand() {
        List<FusedCase> fused =
                fusion.fuse(List.of(leg(Leg.WORDS, 1, "x", "y", "z"), leg(Leg.TEXT_TO_IMAGE, 0.5, "y", "z", "w")));

        assertEquals(List.of("y", "z", "x", "w"), ids(fused));
        assertEquals(0.024325753, fused.get(0).score(), TINY); // 1/62 + 0.5/61
        assertEquals(0.023937532, fused.get(1).score(), TINY); // 1/63 + 0.5/62
        assertEquals(0.016393443, fused.get(2).score(), TINY); // 1/61
        assertEquals(0.007936508, fused.get(3).score(), TINY); // 0.5/63
    }

    @Test
    void aNegativeLegPushesDownWhatItRanksHigh() {
        List<FusedCase> fused =
                fusion.fuse(List.of(leg(Leg.WORDS, 1, "x", "y", "z"), leg(Leg.TEXT_TO_IMAGE, -1, "x", "z")));

        assertEquals(List.of("y", "x", "z"), ids(fused));
        assertEquals(0, fused.get(1).score(), TINY); // 1/61 - 1/61
        assertEquals(-0.000256016, fused.get(2).score(), TINY); // 1/63 - 1/62
    }

    @Test
    void whatOnlyANegativeLegFoundIsLeftOut() {
        List<FusedCase> fused = fusion.fuse(List.of(leg(Leg.WORDS, 1, "x"), leg(Leg.WORDS, -1, "y", "x")));

        assertEquals(List.of("x"), ids(fused));
    }

    @Test
    void equalScoresShareARankSoThatOtherLegsDecide() {
        List<Hit> equals = List.of(hit("a", 7), hit("b", 7), hit("c", 7), hit("d", 6));
        List<FusedCase> fused = fusion.fuse(List.of(
                new RankedLeg(Leg.WORDS, 0, 1, equals),
                new RankedLeg(Leg.TEXT_TO_IMAGE, 0, 0.1, List.of(hit("c", 0.3), hit("a", 0.2)))));

        assertEquals(List.of("c", "a", "b", "d"), ids(fused));
        assertEquals(1, fused.get(2).votes().getFirst().rank());
        assertEquals(4, fused.get(3).votes().getFirst().rank());
    }

    @Test
    void equalSumsStandInTheOrderOfTheirIds() {
        List<FusedCase> fused = fusion.fuse(List.of(leg(Leg.WORDS, 1, "b"), leg(Leg.IMAGE_TO_IMAGE, 1, "a")));

        assertEquals(List.of("a", "b"), ids(fused));
    }

    @Test
    void theImageThatLooksMostAlikeIsFirstWhateverReportsSay() {
        double reports = SearchOptions.DEFAULTS.fusion().weight(Leg.IMAGE_TO_TEXT);
        List<FusedCase> fused = fusion.fuse(
                List.of(leg(Leg.IMAGE_TO_IMAGE, 1, "copy", "other"), leg(Leg.IMAGE_TO_TEXT, reports, "other")));

        assertEquals(List.of("copy", "other"), ids(fused));
    }

    @Test
    void nothingFoundIsNothing() {
        assertTrue(fusion.fuse(List.of(leg(Leg.WORDS, 1))).isEmpty());
    }

    private static RankedLeg leg(Leg leg, double weight, String... bestFirst) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < bestFirst.length; i++) {
            hits.add(hit(bestFirst[i], 1.0 / (i + 1)));
        }
        return new RankedLeg(leg, 0, weight, hits);
    }

    private static Hit hit(String id, double score) {
        return new Hit(new CaseId(id), new PatientKey("patient-" + id), score, null, null);
    }

    private static List<String> ids(List<FusedCase> fused) {
        return fused.stream().map(one -> one.id().value()).toList();
    }
}
