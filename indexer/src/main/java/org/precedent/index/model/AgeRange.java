package org.precedent.index.model;

/** Ages in whole years, both ends included. */
public record AgeRange(int min, int max) {
    public AgeRange {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("an age range from " + min + " to " + max);
        }
    }
}
