package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.ShownClaim;
import org.precedent.api.summary.Summary;

class CitationsTest {
    private static Citations of(ShownClaim... claims) {
        return Citations.of(MeasuredCases.written(claims));
    }

    private static ShownClaim claim(String text, int... cites) {
        return MeasuredCases.claim(text, cites);
    }

    @Test
    void whoCitesEveryCaseThatSaysTheSameHasFullPrecisionAndRecall() {
        Citations citations = of(claim("A left pneumothorax is present in cases 1, 2 and 4.", 1, 2, 4));
        assertEquals(new Citations(1, 3, 3, 1, 1), citations);
    }

    @Test
    void aCaseThatSaysTheSameAndIsNotCitedLowersRecall() {
        Citations citations = of(claim("A left pneumothorax is present.", 1, 2));
        assertEquals(2, citations.borneOut());
        assertEquals(2.0 / 3, citations.recall(), 1e-12);
    }

    @Test
    void aCiteOfTheOtherSideOrOfADenialIsNotBorneOut() {
        Citations citations = of(claim("A left pneumothorax is present.", 1, 3, 5));
        assertEquals(3, citations.cites());
        assertEquals(1, citations.borneOut());
    }

    @Test
    void aClaimThatTellsNoSideIsBorneOutOnEither() {
        Citations citations = of(claim("A pneumothorax is present.", 1, 5));
        assertEquals(2, citations.borneOut());
        assertEquals(0.5, citations.recall(), 1e-12);
    }

    @Test
    void silenceIsNoDenial() {
        Citations citations = of(claim("There is no pleural effusion.", 1));
        assertEquals(new Citations(1, 1, 0, 0, 0), citations);
    }

    @Test
    void eachPartOfAClaimIsHeldAgainstTheCasesThatItNames() {
        Citations citations =
                of(claim("Case 1 shows a left pneumothorax and case 5 shows a right pneumothorax.", 1, 5));
        assertEquals(2, citations.borneOut());
        assertEquals(2.0 / 4, citations.recall(), 1e-12);
        Citations exchanged =
                of(claim("Case 5 shows a left pneumothorax and case 1 shows a right pneumothorax.", 1, 5));
        assertEquals(0, exchanged.borneOut());
    }

    @Test
    void aGeneralFindingIsBorneOutByANarrowerOne() {
        Citations citations = of(claim("A pleural finding is present.", 3));
        assertEquals(1, citations.borneOut());
    }

    @Test
    void aClaimThatNamesNoFindingDoesNotCount() {
        assertEquals(Citations.NONE, of(claim("These reports are short.", 1, 2)));
    }

    @Test
    void recallIsAveragedOverClaims() {
        Citations citations = of(
                claim("A left pneumothorax is present.", 1, 2, 4),
                claim("A right pneumothorax is present.", 1),
                claim("A left pneumothorax is present.", 1));
        assertEquals(3, citations.recalled());
        assertEquals((1 + 0 + 1.0 / 3) / 3, citations.recall(), 1e-12);
    }

    @Test
    void ofWhatRulesMadeThereIsNothingToMeasure() {
        Summary written = MeasuredCases.written(claim("A left pneumothorax is present.", 1));
        Summary byRule = new Summary(
                written.cases(),
                written.claims(),
                null,
                new Summary.Judged(1, 0, Map.of(), 0, Summary.LeftOut.NONE),
                written.byRule(),
                Notice.NONE,
                Notice.of(NoticeCode.NO_CLAIM, "the language model made no claim"),
                List.of());
        assertEquals(Citations.NONE, Citations.of(byRule));
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Citations(1, 1, 2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Citations(1, 1, 1, 1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new Citations(1, 1, 1, 2, 1));
    }
}
