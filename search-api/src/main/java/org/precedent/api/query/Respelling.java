package org.precedent.api.query;

/**
 * A word of a query that no report has, and the word of reports that was searched for in its place.
 *
 * @param word as it was written
 * @param as the other, as a report writes it, in lower case
 */
public record Respelling(String word, String as) {}
