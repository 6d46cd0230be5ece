package org.precedent.api.teaching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;

/**
 * Questions out of a collection.
 *
 * @param seed what was drawn by: the same of the same collection and archive gives the same quiz
 * @param revision of the collection
 * @param questions in the order of the entries
 * @param leftOut the entries that gave none
 */
public record Quiz(long seed, long revision, List<Question> questions, List<LeftOut> leftOut) {
    /** The greatest seed: a page can hold it without loss. */
    public static final long GREATEST_SEED = (1L << 53) - 1;

    /** The least and the most choices of a question. */
    public static final int LEAST_CHOICES = 2;

    public static final int MOST_CHOICES = 10;
    public static final int DEFAULT_CHOICES = 4;

    public Quiz {
        questions = List.copyOf(questions);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A question: what does this case show?
     *
     * @param choices in the order in which they are shown; the answer is one of them
     * @param allFromLookAlikes whether all wrong ones are what cases show that look alike; else the archive's labels
     *     helped out
     */
    public record Question(
            CaseId caseId, @Nullable String history, List<String> choices, String answer, boolean allFromLookAlikes) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** An entry without a question. */
    public record LeftOut(CaseId caseId, Reason reason) {}

    /** Why there is none. */
    public enum Reason {
        /** The case is not there. */
        CASE_GONE,
        /** Neither the entry, nor a label, nor the report says what it shows. */
        NO_DIAGNOSIS,
        /** Nothing in the archive is another diagnosis. */
        NO_WRONG_ANSWER
    }
}
