package org.precedent.index.model;

/**
 * A finding and one thing that a report says of it.
 *
 * @param id as {@link Finding#id}
 * @param what one of the values of an {@link Aspect}
 */
public record ToldFinding(String id, String what) {
    /** It as it is written in an index: {@code pneumothorax:left}. */
    public String value() {
        return id + ":" + what;
    }
}
