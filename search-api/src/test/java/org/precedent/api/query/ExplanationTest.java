package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Estimate;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.Filter;

/** A hit says what each leg made of it. */
final class ExplanationTest {
    private final SampleArchive archive = new SampleArchive();

    @Test
    void whereAnArchiveWasMeasuredAHitSaysHowProbableItIs() throws IOException {
        Curve curve = new Curve(List.of(new Curve.Point(-1, 0.1, 100), new Curve.Point(1, 0.7, 100)));
        List<LegHit> legs = legs(Map.of(Leg.TEXT_TO_IMAGE, measured(0.8, curve)));
        for (LegHit leg : legs) {
            if (leg.leg() == Leg.TEXT_TO_IMAGE) {
                assertEquals(0.4 + 0.3 * leg.score(), Objects.requireNonNull(leg.probability()), 1e-9);
                assertTrue(leg.image() != null && leg.passage() == null);
            } else {
                assertNull(leg.probability(), leg.leg().label());
            }
        }
        assertTrue(legs.stream().anyMatch(leg -> leg.leg() == Leg.TEXT_TO_IMAGE));
    }

    @Test
    void sharesAddUpAndALegThatIsNotHeardHasNextToNone() throws IOException {
        List<LegHit> legs = legs(Map.of(
                Leg.TEXT_TO_IMAGE, measured(0.01, Curve.UNKNOWN),
                Leg.TEXT_TO_TEXT, measured(0.02, Curve.UNKNOWN),
                Leg.WORDS, measured(0.9, Curve.UNKNOWN)));
        assertEquals(1, legs.stream().mapToDouble(LegHit::share).sum(), 1e-9);
        for (LegHit leg : legs) {
            assertEquals(leg.leg() == Leg.WORDS, leg.share() > 0.001, leg.leg().label());
        }
    }

    private List<LegHit> legs(Map<Leg, LegCalibration> measured) throws IOException {
        Calibration calibration = new Calibration(1_000, 1, measured);
        CaseSearch search =
                new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS, () -> calibration);
        List<Part> parts = List.of(new Part.Words("left pneumothorax", 1));
        return search.search(new SearchRequest(parts, Filter.NONE, 1, Ranking.HYBRID))
                .hits()
                .getFirst()
                .legs();
    }

    private static LegCalibration measured(double strength, Curve curve) {
        Measure agreement = new Measure(new Estimate(300, strength, strength - 0.005, strength + 0.005), 0, 1);
        return new LegCalibration(new Reliability(agreement, Measure.NONE, Measure.NONE), curve, Familiarity.UNKNOWN);
    }
}
