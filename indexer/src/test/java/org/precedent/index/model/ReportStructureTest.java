package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportStructureTest {
    private static final Section BEFORE = new Section("", null, new Span(0, 20), SectionRole.REPORTS);
    private static final Section CONCLUSION =
            new Section("IMPRESSION", new Span(21, 32), new Span(33, 60), SectionRole.CONCLUDES);

    private static Sentence sentence(int start, int end, int section, Polarity polarity) {
        return new Sentence(new Span(start, end), section, polarity, null);
    }

    private static Sentence affirmed(int start, int end, int section) {
        return sentence(start, end, section, Polarity.AFFIRMED);
    }

    private static ReportStructure of(List<Sentence> sentences, Span... negated) {
        return new ReportStructure(List.of(BEFORE, CONCLUSION), sentences, List.of(negated), List.of());
    }

    private static void assertRefused(String why, List<Sentence> sentences, Span... negated) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> of(sentences, negated));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    @Test
    void aStretchIsNegatedWhenMostOfItIs() {
        ReportStructure structure = of(List.of(sentence(0, 20, 0, Polarity.MIXED)), new Span(2, 6), new Span(10, 14));

        assertTrue(structure.isNegated(new Span(2, 6)));
        assertTrue(structure.isNegated(new Span(3, 8)));
        assertTrue(structure.isNegated(new Span(2, 14)));
        assertFalse(structure.isNegated(new Span(4, 8)));
        assertFalse(structure.isNegated(new Span(6, 10)));
        assertFalse(structure.isNegated(new Span(0, 20)));
        assertFalse(structure.isNegated(new Span(3, 3)));
    }

    @Test
    void theConclusionIsTheLastSectionThatConcludesAndSaysSomething() {
        Section empty = new Section("OPINION", new Span(61, 69), new Span(69, 69), SectionRole.CONCLUDES);
        Section plan = new Section("PLAN", new Span(70, 75), new Span(76, 80), SectionRole.REPORTS);

        assertEquals(
                Optional.of(CONCLUSION),
                new ReportStructure(List.of(BEFORE, CONCLUSION, empty, plan), List.of(), List.of(), List.of())
                        .conclusion());
        assertEquals(
                Optional.empty(),
                new ReportStructure(List.of(BEFORE, empty), List.of(), List.of(), List.of()).conclusion());
    }

    @Test
    void headingsAndSentencesAreItsStretches() {
        assertEquals(
                List.of(new Span(0, 9), new Span(10, 20), new Span(21, 32), new Span(33, 60)),
                of(List.of(affirmed(0, 9, 0), affirmed(10, 20, 0), affirmed(33, 60, 1)))
                        .stretches());
    }

    @Test
    void partsThatDoNotFitTogetherAreRefused() {
        assertRefused("section 2", List.of(affirmed(0, 9, 2)));
        assertRefused("reaches out of 0 to 20", List.of(affirmed(10, 21, 0)));
        assertRefused("before 9", List.of(affirmed(0, 9, 0), affirmed(8, 20, 0)));
        assertRefused("is empty", List.of(affirmed(9, 9, 0)));
        assertRefused("in no sentence", List.of(affirmed(0, 9, 0)), new Span(10, 12));
        assertRefused("reaches out of 0 to 9", List.of(sentence(0, 9, 0, Polarity.MIXED)), new Span(5, 12));
        assertRefused("contradict", List.of(affirmed(0, 9, 0)), new Span(0, 3));
        assertRefused("contradict", List.of(sentence(0, 9, 0, Polarity.NEGATED)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ReportStructure(List.of(CONCLUSION, BEFORE), List.of(), List.of(), List.of()));
    }

    @Test
    void aSectionHasANameExactlyIfItHasAHeading() {
        assertThrows(
                IllegalArgumentException.class, () -> new Section("PLAN", null, new Span(0, 1), SectionRole.REPORTS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Section("", new Span(0, 1), new Span(1, 2), SectionRole.REPORTS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Section("Plan", new Span(0, 5), new Span(5, 6), SectionRole.REPORTS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Section("PLAN", new Span(0, 5), new Span(4, 6), SectionRole.REPORTS));
    }

    @Test
    void aStructureFitsNoShorterText() {
        ReportStructure structure = of(List.of());

        assertEquals(60, new Report("x".repeat(60), structure).structure().end());
        assertThrows(IllegalArgumentException.class, () -> new Report("x".repeat(59), structure));
    }
}
