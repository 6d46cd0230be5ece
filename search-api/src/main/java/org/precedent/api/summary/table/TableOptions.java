package org.precedent.api.summary.table;

import java.util.function.ToIntFunction;
import org.precedent.index.model.Span;

/**
 * How cases are counted and quoted, with every default in {@link #DEFAULTS}.
 *
 * @param cases the most cases of a summary
 * @param leastForLift how many of the cases must have a finding before it is compared with the archive
 * @param extracts the most sentences that are quoted
 * @param relevanceWeight what a sentence's likeness to the whole counts beside its likeness to what is quoted already,
 *     0 to 1: {@code lambda} in Carbonell and Goldstein, 1998
 * @param sentencesPerCase of how many sentences of a report the quoted ones are chosen
 * @param quoteLength the longest quotation, in UTF-16 units; of a longer sentence a stretch is quoted
 * @param quotesPerCell how many sentences bear out what one report says of one finding
 * @param telling how much of a sentence tells of the patient, in UTF-16 units from its start: what stands behind is
 *     neither counted nor quoted
 */
public record TableOptions(
        int cases,
        int leastForLift,
        int extracts,
        double relevanceWeight,
        int sentencesPerCase,
        int quoteLength,
        int quotesPerCell,
        ToIntFunction<String> telling) {
    /** What holds when nobody says otherwise: all of a sentence tells. */
    public static final TableOptions DEFAULTS = new TableOptions(100, 5, 8, 0.7, 40, 600, 3, String::length);

    public TableOptions {
        checkPositive("cases", cases);
        checkPositive("leastForLift", leastForLift);
        checkPositive("extracts", extracts);
        checkPositive("sentencesPerCase", sentencesPerCase);
        checkPositive("quoteLength", quoteLength);
        checkPositive("quotesPerCell", quotesPerCell);
        if (!(relevanceWeight >= 0 && relevanceWeight <= 1)) {
            throw new IllegalArgumentException("relevanceWeight is from 0 to 1, not " + relevanceWeight);
        }
    }

    /** The same, but for how much of a sentence tells of the patient. */
    public TableOptions telling(ToIntFunction<String> lengths) {
        return new TableOptions(
                cases, leastForLift, extracts, relevanceWeight, sentencesPerCase, quoteLength, quotesPerCell, lengths);
    }

    /** The part of a sentence that tells of the patient; empty where none does. */
    Span told(String text, Span sentence) {
        int length = telling.applyAsInt(sentence.of(text));
        return new Span(sentence.start(), Math.min(sentence.end(), sentence.start() + length));
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is at least 1, not " + value);
        }
    }
}
