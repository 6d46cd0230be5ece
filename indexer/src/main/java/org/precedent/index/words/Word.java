package org.precedent.index.words;

import org.precedent.index.model.Span;

/**
 * A word of a text.
 *
 * @param term what stands for the word in a search: the same for each of its spellings and forms
 * @param position its place among the words, those that carry no finding included
 * @param span where it stands in the text
 */
public record Word(String term, int position, Span span) {}
