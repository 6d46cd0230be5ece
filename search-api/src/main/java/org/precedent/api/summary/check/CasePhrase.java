package org.precedent.api.summary.check;

import java.util.Set;
import org.precedent.index.model.Span;

/**
 * Words of a claim that tell of which cases it speaks: "cases 1 and 3", "two of the five cases", "none of them".
 *
 * @param numbers of the cases that are named; empty when none is
 * @param count how many there are said to be; -1 when it is not told
 * @param total of how many; -1 when it is not told
 * @param only whether no other case is meant
 * @param rest whether it means those of which nothing else in the claim speaks: "the other cases", "none of the others"
 */
record CasePhrase(Span span, Kind kind, Set<Integer> numbers, int count, int total, boolean only, boolean rest) {
    CasePhrase {
        numbers = Set.copyOf(numbers);
    }

    /** How it tells them. */
    enum Kind {
        /** By their numbers. */
        NAMED,
        /** By how many they are. */
        COUNTED,
        /** By how many they are at least. */
        AT_LEAST,
        /** By how many they are at most. */
        AT_MOST,
        ALL,
        /** All but those with some numbers. */
        ALL_BUT,
        /** By the numbers of those of which it is not true: "unlike case 2". */
        UNLIKE,
        /** All of those that are counted: "the three cases". */
        THE,
        BOTH,
        NOT_ALL,
        MOST,
        HALF,
        FEW,
        SEVERAL,
        SOME,
        NONE
    }

    static CasePhrase of(Span span, Kind kind, boolean only) {
        return new CasePhrase(span, kind, Set.of(), -1, -1, only, false);
    }

    /** Whether its numbers are of cases of which the claim is not true. */
    boolean leavesOut() {
        return kind == Kind.ALL_BUT || kind == Kind.UNLIKE;
    }

    /** By how many they are. */
    static CasePhrase counted(Span span, Kind kind, int count, int total, boolean only) {
        return new CasePhrase(span, kind, Set.of(), count, total, only, false);
    }

    /** The same, of those of which nothing else speaks when it is so. */
    CasePhrase restIf(boolean isRest) {
        return new CasePhrase(span, kind, numbers, count, total, only, isRest);
    }
}
