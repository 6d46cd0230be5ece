package org.precedent.index.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a report speaks of, at one place in its text.
 *
 * @param id its name in the lexicon, such as {@code pleural-effusion}, the same in every language
 * @param span where it is named
 * @param side where the report says it of this finding, else null
 * @param site where the report says it is, by its name in the lexicon, such as {@code lung}; empty when it does not say
 * @param zone how high there, by its name in the lexicon, such as {@code upper}; empty when it does not say
 * @param severity the report's own word, in lower case; empty when there is none
 * @param degree what that word says; null when there is none
 * @param size as the report gives it, such as {@code 3.2 x 4.1 cm}; empty when it does not
 * @param course where the report says it, else null
 * @param ofFamily whether it is a relative's and not the patient's
 * @param qualifier what narrows its denial, by names that are the same in every language, between spaces: {@code acute}
 *     in "no acute fracture" and "keine frische Fraktur", which deny no old one; empty when it is denied whole, and
 *     when it is not denied
 * @param outweighed whether it is denied in general while the report asserts something that is one: "no effusion"
 *     beside a pleural effusion, or denied of a margin or a node alone; then it does not count for the report as a
 *     whole
 */
public record Finding(
        String id,
        Span span,
        Presence presence,
        @Nullable Side side,
        String site,
        String zone,
        String severity,
        @Nullable Degree degree,
        String size,
        @Nullable Course course,
        boolean ofFamily,
        String qualifier,
        boolean outweighed) {
    /** One of which nothing more is told. */
    public static Finding named(String id, Span span, Presence presence) {
        return new Finding(id, span, presence, null, "", "", "", null, "", null, false, "", false);
    }

    /**
     * Whether it counts for the report as a whole: it is the patient's, not of the past, not outweighed, and not denied
     * in part alone.
     */
    public boolean counts() {
        return isOwn() && qualifier.isEmpty();
    }

    /** Whether a part of it is denied, and this would count if it were all: "no acute fracture". */
    public boolean isDeniedInPart() {
        return isOwn() && presence == Presence.ABSENT && !qualifier.isEmpty();
    }

    private boolean isOwn() {
        return !ofFamily && !outweighed && course != Course.HISTORY;
    }

    /**
     * Whether it is a denial that reaches what some words narrow: "no fracture" denies an acute one, and "no acute
     * fracture" an acute displaced one.
     *
     * @param words as {@link #qualifier}
     */
    public boolean denies(String words) {
        return presence == Presence.ABSENT && List.of(words.split(" ", -1)).containsAll(qualifiers());
    }

    private List<String> qualifiers() {
        return qualifier.isEmpty() ? List.of() : List.of(qualifier.split(" ", -1));
    }

    /** The same with another presence. */
    public Finding with(Presence other) {
        String narrowed = other == Presence.ABSENT ? qualifier : "";
        return copy(span, other, narrowed, outweighed);
    }

    /** The same, outweighed. */
    public Finding asOutweighed() {
        return copy(span, presence, qualifier, true);
    }

    /** The same at another place of the text. */
    public Finding at(Span other) {
        return copy(other, presence, qualifier, outweighed);
    }

    private Finding copy(Span span, Presence presence, String qualifier, boolean outweighed) {
        return new Finding(
                id, span, presence, side, site, zone, severity, degree, size, course, ofFamily, qualifier, outweighed);
    }
}
