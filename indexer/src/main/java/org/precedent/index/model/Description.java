package org.precedent.index.model;

/**
 * Words of a query that name no finding and tell something of one: "large", "on the left", "possible".
 *
 * @param span where they stand
 */
public record Description(Span span, Aspect aspect) {
    /** The same in a text that so much stands before. */
    Description behind(int before) {
        return new Description(span.behind(before), aspect);
    }
}
