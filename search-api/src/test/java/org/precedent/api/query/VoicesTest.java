package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Estimate;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;

/** A leg is heard by what it was measured to find. */
final class VoicesTest {
    private static final List<Leg> WORDS_AND_IMAGES = List.of(Leg.TEXT_TO_IMAGE, Leg.WORDS);

    @Test
    void whereNothingWasMeasuredEveryLegIsHeard() {
        assertEquals(1, new Voices(Calibration.NONE).of(Leg.TEXT_TO_IMAGE, WORDS_AND_IMAGES));
    }

    @Test
    void aLegAtChanceMovesNothingThatAnotherHasRanked() {
        Voices voices = voices(Map.of(Leg.TEXT_TO_IMAGE, measured(0.01), Leg.WORDS, measured(0.9)));
        assertEquals(1, voices.of(Leg.WORDS, WORDS_AND_IMAGES));
        double whisper = voices.of(Leg.TEXT_TO_IMAGE, WORDS_AND_IMAGES);
        double oneRankFarBehind = 1.0 / 259 - 1.0 / 260;
        assertTrue(whisper > 0 && whisper / 61 < oneRankFarBehind);
    }

    @Test
    void aLegThatFindsNearlyAsMuchIsHeardAsLoudly() {
        Voices voices = voices(Map.of(Leg.TEXT_TO_IMAGE, measured(0.5), Leg.WORDS, measured(0.9)));
        assertEquals(1, voices.of(Leg.TEXT_TO_IMAGE, WORDS_AND_IMAGES));
    }

    @Test
    void aLegThatCouldNotBeMeasuredIsHeard() {
        Voices voices = voices(Map.of(Leg.WORDS, measured(0.9)));
        assertEquals(1, voices.of(Leg.TEXT_TO_IMAGE, WORDS_AND_IMAGES));
    }

    @Test
    void whereNoLegFindsAnythingAllAreHeard() {
        Voices voices = voices(Map.of(Leg.TEXT_TO_IMAGE, measured(0), Leg.WORDS, measured(0)));
        assertEquals(1, voices.of(Leg.TEXT_TO_IMAGE, WORDS_AND_IMAGES));
        assertEquals(1, voices.of(Leg.WORDS, WORDS_AND_IMAGES));
    }

    @Test
    void aLegIsComparedWithTheOthersOfItsPartAlone() {
        Voices voices = voices(Map.of(Leg.IMAGE_TO_IMAGE, measured(0.2), Leg.WORDS, measured(0.9)));
        assertEquals(1, voices.of(Leg.IMAGE_TO_IMAGE, List.of(Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT)));
    }

    private static Voices voices(Map<Leg, LegCalibration> legs) {
        return new Voices(new Calibration(1_000, 1, legs));
    }

    private static LegCalibration measured(double strength) {
        Measure agreement = new Measure(new Estimate(300, strength, strength - 0.005, strength + 0.005), 0, 1);
        return new LegCalibration(
                new Reliability(agreement, Measure.NONE, Measure.NONE), Curve.UNKNOWN, Familiarity.UNKNOWN);
    }
}
