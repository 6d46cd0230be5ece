package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    @Test
    void whatBothAnswerEquallyWellIsATie() {
        PairedDifference paired = PairedDifference.of(List.of(0.1 + 0.2, 1.0, 0.0), List.of(0.3, 0.5, 0.25), 1);
        assertEquals(1, paired.wins());
        assertEquals(1, paired.losses());
        assertEquals(1, paired.ties());
        assertEquals(0.25 / 3, paired.difference().mean(), 1e-12);
        assertEquals(1, paired.p(), 1e-12);
    }

    @Test
    void theSameDifferenceOfEveryQueryIsSure() {
        PairedDifference paired = PairedDifference.of(List.of(2.0, 3.0, 4.0), List.of(1.0, 2.0, 3.0), 1);
        assertEquals(new Interval(1, 1, 1), paired.difference());
        assertEquals(0.25, paired.p(), 1e-12);
    }

    @Test
    void ofNoQueryThereIsNoDifference() {
        PairedDifference paired = PairedDifference.of(List.of(), List.of(), 1);
        assertEquals(new Interval(0, 0, 0), paired.difference());
        assertEquals(1, paired.p(), 1e-12);
        assertEquals(0, paired.ties());
    }

    @Test
    void figuresThatDoNotPairAreRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(List.of(1.0), List.of(), 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("1 figures do not pair with 0"));
    }
}
