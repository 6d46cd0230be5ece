package org.precedent.api.http;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.precedent.api.teaching.Quiz;

/** The JSON of a request for a quiz, as it came. */
record QuizBody(@Nullable Long seed, @Nullable Integer choices) {

    /** The one that was asked for, or one by chance, which the answer tells. */
    long seedOrChance() {
        if (seed == null) {
            return ThreadLocalRandom.current().nextLong(Quiz.GREATEST_SEED);
        }
        if (seed < 0 || seed > Quiz.GREATEST_SEED) {
            throw RequestRefused.badField("seed", "must be in 0 to " + Quiz.GREATEST_SEED + ", or left out");
        }
        return seed;
    }

    int choicesOrDefault() {
        int count = choices == null ? Quiz.DEFAULT_CHOICES : choices;
        if (count < Quiz.LEAST_CHOICES || count > Quiz.MOST_CHOICES) {
            throw RequestRefused.badField(
                    "choices", "must be in " + Quiz.LEAST_CHOICES + " to " + Quiz.MOST_CHOICES + ", or left out");
        }
        return count;
    }
}
