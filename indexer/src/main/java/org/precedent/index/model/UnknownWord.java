package org.precedent.index.model;

import org.jspecify.annotations.Nullable;

/**
 * A word of a query that no report has.
 *
 * @param span where it stands in the query's text
 * @param nearest the word of reports that it may be meant for, as a report writes it, in lower case; null for none
 */
public record UnknownWord(Span span, @Nullable String nearest) {}
