package org.precedent.index.words;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * A word of a text.
 *
 * @param term what stands for the word in a search: the same for each of its spellings and forms
 * @param other what else stands for it where it was written with ae, oe or ue, which are also written a, o and u; null
 *     for most words
 * @param position its place among the words, those that carry no finding included
 * @param span where it stands in the text
 */
public record Word(String term, @Nullable String other, int position, Span span) {
    Word(String term, int position, Span span) {
        this(term, null, position, span);
    }

    /** Whether one term stands for both. */
    boolean isSameAs(Word another) {
        return stands(another.term) || (another.other != null && stands(another.other));
    }

    private boolean stands(String searched) {
        return term.equals(searched) || searched.equals(other);
    }

    Word at(int otherPosition) {
        return new Word(term, other, otherPosition, span);
    }
}
