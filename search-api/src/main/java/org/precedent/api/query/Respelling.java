package org.precedent.api.query;

/**
 * A word of a query that no report has, and the word of reports that was searched for in its place.
 *
 * @param word as it was written
 * @param as the other, in the form in which it is searched
 */
public record Respelling(String word, String as) {}
