package org.precedent.index.ingest;

import org.precedent.index.source.Place;

/**
 * Something about an input that was taken in all the same. Its place may name a patient: it is for the operator's eyes,
 * and for no log.
 *
 * @param what a sentence, without a word out of the input
 * @param count how often it holds at this place
 */
public record Notice(Place place, String what, int count) {
    public Notice {
        if (count < 1) {
            throw new IllegalArgumentException("a notice of what happened " + count + " times");
        }
    }

    /** Something that holds once. */
    public Notice(Place place, String what) {
        this(place, what, 1);
    }
}
