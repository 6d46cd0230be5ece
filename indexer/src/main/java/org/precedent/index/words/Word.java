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

    Word at(int otherPosition) {
        return new Word(term, other, otherPosition, span);
    }
}
