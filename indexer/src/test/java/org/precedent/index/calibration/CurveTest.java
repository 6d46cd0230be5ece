package org.precedent.index.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

/** A line from scores to probabilities that never falls. */
final class CurveTest {
    @Test
    void neighboursThatFallBecomeOne() {
        Curve curve = Curve.through(
                List.of(new Curve.Point(0, 0.1, 10), new Curve.Point(1, 0.6, 10), new Curve.Point(2, 0.4, 30)));
        assertEquals(List.of(new Curve.Point(0, 0.1, 10), new Curve.Point(1.75, 0.45, 40)), curve.points());
    }

    @Test
    void betweenPointsItIsStraightAndBeyondThemLevel() {
        Curve curve = Curve.through(List.of(new Curve.Point(0, 0.2, 1), new Curve.Point(1, 0.6, 1)));
        assertEquals(0.4, curve.probability(0.5), 1e-12);
        assertEquals(0.2, curve.probability(-9), 1e-12);
        assertEquals(0.6, curve.probability(9), 1e-12);
    }

    @Test
    void itFindsTheProbabilityThatPairsWereDrawnWith() {
        Random random = TestSeed.random("CurveTest");
        CurveFitting fitting = new CurveFitting();
        for (int i = 0; i < 50_000; i++) {
            double score = random.nextDouble();
            fitting.add(score, random.nextDouble() < score * score);
        }
        Curve curve = fitting.fitted();
        for (double score : new double[] {0.2, 0.5, 0.8, 0.95}) {
            assertEquals(score * score, curve.probability(score), 0.06);
        }
    }

    @Test
    void fewPairsMakeNoLineAndNoneIsCertain() {
        CurveFitting few = new CurveFitting();
        few.add(1, true);
        assertFalse(few.fitted().known());
        assertThrows(IllegalStateException.class, () -> Curve.UNKNOWN.probability(1));
        CurveFitting agreeing = new CurveFitting();
        for (int i = 0; i < 200; i++) {
            agreeing.add(i, true);
        }
        assertTrue(agreeing.fitted().probability(199) < 1);
    }

    @Test
    void aLineThatFallsIsRefused() {
        List<Curve.Point> falling = List.of(new Curve.Point(0, 0.5, 1), new Curve.Point(1, 0.4, 1));
        assertThrows(IllegalArgumentException.class, () -> new Curve(falling));
    }
}
