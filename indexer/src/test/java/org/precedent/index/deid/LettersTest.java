package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whole letters without any field: hardly anything that names somebody is left, and hardly any other word is taken. */
final class LettersTest {
    private static final double MOST_LEFT = 0.02;
    private static final double MOST_TAKEN = 0.01;

    /** A hundredth more than what was measured. */
    private static final double MOST_LEFT_OF_STRANGERS = 0.049;

    private static final double MOST_LEFT_OF_STRANGERS_UNSEEN = 0.124;
    private static final double MOST_TAKEN_OF_STRANGERS = 0.026;
    private final Scrubber untold = Scrubber.builder().build();

    @Test
    void whatTheRulesWereMadeWithIsRemovedAndNothingElse() {
        PlantedLetters.Outcome outcome = PlantedLetters.outcome(untold, PlantedLetters.building());
        System.out.println(said("building", outcome));
        assertEquals(List.of(), outcome.left());
        assertEquals(List.of(), outcome.taken());
    }

    @Test
    void hardlyAnythingIsLeftOfLettersByWhichNoRuleWasMade() {
        PlantedLetters.Outcome outcome = PlantedLetters.outcome(untold, PlantedLetters.measured());
        System.out.println(said("measured", outcome));
        assertTrue(
                outcome.left().size() <= MOST_LEFT * outcome.pieces(),
                () -> outcome.left().toString());
        assertTrue(
                outcome.taken().size() <= MOST_TAKEN * outcome.words(),
                () -> outcome.taken().toString());
    }

    @Test
    void lessIsLeftOfStrangersLettersThanEverBefore() {
        within("strangers' building", PlantedLetters.strangersBuilding(), MOST_LEFT_OF_STRANGERS);
        within("strangers' measured", PlantedLetters.strangersMeasured(), MOST_LEFT_OF_STRANGERS_UNSEEN);
    }

    private void within(String half, List<String> letters, double mostLeft) {
        PlantedLetters.Outcome outcome = PlantedLetters.outcome(untold, letters);
        System.out.println(said(half, outcome));
        assertTrue(outcome.left().size() <= mostLeft * outcome.pieces(), half);
        assertTrue(outcome.taken().size() <= MOST_TAKEN_OF_STRANGERS * outcome.words(), half);
    }

    private static String said(String half, PlantedLetters.Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "letters, %s half: %d of %d left (%.1f %%), %d of %d other words taken (%.2f %%)",
                half,
                outcome.left().size(),
                outcome.pieces(),
                100.0 * outcome.left().size() / outcome.pieces(),
                outcome.taken().size(),
                outcome.words(),
                100.0 * outcome.taken().size() / outcome.words());
    }
}
