package org.precedent.api.query;

import org.precedent.api.notice.Notice;

/**
 * What an answer as a whole is worth.
 *
 * @param notice why; none where something was found
 */
public record Match(Verdict verdict, Notice notice) {
    /** Something fits. */
    public static final Match FOUND = new Match(Verdict.FOUND, Notice.NONE);

    /** The worth in a word, the least first. */
    public enum Verdict {
        /** Nothing here is like what is looked for: the hits are the nearest, though not alike. */
        NONE,
        /** There are hits, and none that fits well. */
        WEAK,
        /** At least one hit fits. */
        FOUND
    }

    /** The most that a hit of such an answer is worth: no hit is better than the answer is said to be. */
    Relevance most() {
        return switch (verdict) {
            case NONE -> Relevance.WEAK;
            case WEAK -> Relevance.GOOD;
            case FOUND -> Relevance.STRONG;
        };
    }

    static Match none(Notice why) {
        return new Match(Verdict.NONE, why);
    }

    static Match weak(Notice why) {
        return new Match(Verdict.WEAK, why);
    }

    /** Why, in a sentence; empty where something was found. */
    public String reason() {
        return notice.sentence();
    }
}
