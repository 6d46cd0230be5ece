package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Estimate;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.words.QueryWords;

/** A leg is heard by what it was measured to find. */
final class VoicesTest {
    private static final List<OpenLeg> TEXT = List.of(leg(Leg.TEXT_TO_IMAGE, 0, 0.25), leg(Leg.WORDS, 0, 0.75));

    @Test
    void whereNothingWasMeasuredEveryLegIsHeardAsItWas() {
        assertEquals(TEXT, new Voices(Calibration.NONE, Set.of()).hear(TEXT));
    }

    @Test
    void aLegAtChanceMovesNothingThatAnotherHasRanked() {
        List<OpenLeg> heard = heard(TEXT, Map.of(Leg.TEXT_TO_IMAGE, measured(0.01), Leg.WORDS, measured(0.9)));
        double oneRankFarBehind = heard.getLast().weight() * (1.0 / 259 - 1.0 / 260);
        assertFalse(heard.getFirst().heard());
        assertTrue(heard.getFirst().weight() > 0 && heard.getFirst().weight() / 61 < oneRankFarBehind);
    }

    @Test
    void theWeightOfAPartGoesToTheLegsThatAreHeard() {
        List<OpenLeg> heard = heard(TEXT, Map.of(Leg.TEXT_TO_IMAGE, measured(0), Leg.WORDS, measured(0.9)));
        assertEquals(1, heard.getLast().weight(), 1e-9);
    }

    @Test
    void aLegThatFindsMoreThanHalfAsMuchIsHeardAsBefore() {
        assertEquals(TEXT, heard(TEXT, Map.of(Leg.TEXT_TO_IMAGE, measured(0.5), Leg.WORDS, measured(0.9))));
    }

    @Test
    void embeddingsOfTypedWordsMustFindThreeQuartersAndThoseOfPassagesHalf() {
        Map<Leg, LegCalibration> measured = Map.of(Leg.TEXT_TO_TEXT, measured(0.5), Leg.WORDS, measured(0.9));
        OpenLeg words = leg(Leg.WORDS, 0, 0.75);
        OpenLeg typed = new OpenLeg(Leg.TEXT_TO_TEXT, 0, 0.25, new Probe.OfText("effusion"));
        OpenLeg passages = new OpenLeg(
                Leg.TEXT_TO_TEXT, 0, 0.25, new Probe.OfVectors(List.of(new FakeEncoder().encodeText("Effusion."))));
        assertFalse(heard(List.of(typed, words), measured).getFirst().heard());
        assertTrue(heard(List.of(passages, words), measured).getFirst().heard());
        Map<Leg, LegCalibration> better = Map.of(Leg.TEXT_TO_TEXT, measured(0.7), Leg.WORDS, measured(0.9));
        assertTrue(heard(List.of(typed, words), better).getFirst().heard());
    }

    @Test
    void aLegThatCouldNotBeMeasuredIsHeard() {
        assertEquals(TEXT, heard(TEXT, Map.of(Leg.WORDS, measured(0.9))));
    }

    @Test
    void whereNoLegFindsAnythingAllAreHeard() {
        assertEquals(TEXT, heard(TEXT, Map.of(Leg.TEXT_TO_IMAGE, measured(0), Leg.WORDS, measured(0))));
    }

    @Test
    void aPartThatFindsNothingIsNotHeardBesideOneThatFinds() {
        List<OpenLeg> both = List.of(leg(Leg.WORDS, 0, 1), leg(Leg.IMAGE_TO_IMAGE, 1, 1));
        List<OpenLeg> heard = heard(both, Map.of(Leg.IMAGE_TO_IMAGE, measured(0.05), Leg.WORDS, measured(0.9)));
        assertEquals(List.of(true, false), heard.stream().map(OpenLeg::heard).toList());
    }

    @Test
    void aPartThatFindsLittleIsHeardAsItIsAskedFor() {
        List<OpenLeg> both = List.of(leg(Leg.WORDS, 0, 1), leg(Leg.IMAGE_TO_IMAGE, 1, 1));
        assertEquals(both, heard(both, Map.of(Leg.IMAGE_TO_IMAGE, measured(0.3), Leg.WORDS, measured(0.9))));
    }

    @Test
    void aPartThatNothingAnswersIsNotHeardBesideOneThatSomethingMay() {
        List<OpenLeg> both = List.of(leg(Leg.WORDS, 0, 1), leg(Leg.IMAGE_TO_IMAGE, 1, 1));
        Voices voices = new Voices(Calibration.NONE, Set.of(0));
        assertEquals(
                List.of(false, true),
                voices.hear(both).stream().map(OpenLeg::heard).toList());
        assertEquals(TEXT, voices.hear(TEXT));
    }

    @Test
    void aNegativePartKeepsItsSign() {
        List<OpenLeg> away = List.of(leg(Leg.TEXT_TO_IMAGE, 0, -0.25), leg(Leg.WORDS, 0, -0.75));
        List<OpenLeg> heard = heard(away, Map.of(Leg.TEXT_TO_IMAGE, measured(0), Leg.WORDS, measured(0.9)));
        assertEquals(-1, heard.getLast().weight(), 1e-9);
        assertTrue(heard.getFirst().weight() < 0);
    }

    private static OpenLeg leg(Leg leg, int part, double weight) {
        return new OpenLeg(leg, part, weight, new Probe.OfWords(QueryWords.of("effusion")));
    }

    private static List<OpenLeg> heard(List<OpenLeg> legs, Map<Leg, LegCalibration> measured) {
        return new Voices(new Calibration(1_000, 1, measured), Set.of()).hear(legs);
    }

    private static LegCalibration measured(double strength) {
        Measure agreement = new Measure(new Estimate(300, strength, strength - 0.005, strength + 0.005), 0, 1);
        return new LegCalibration(
                new Reliability(agreement, Measure.NONE, Measure.NONE), Curve.UNKNOWN, Familiarity.UNKNOWN);
    }
}
