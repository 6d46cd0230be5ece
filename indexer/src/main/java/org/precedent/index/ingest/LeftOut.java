package org.precedent.index.ingest;

/**
 * Files of one kind that belong beside images and hold none: no fault of theirs, and nothing to mend.
 *
 * @param what they are, without a word out of them
 * @param count how many
 */
public record LeftOut(String what, long count) {
    public LeftOut {
        if (count < 1) {
            throw new IllegalArgumentException("files of a kind that were left out " + count + " times");
        }
    }
}
