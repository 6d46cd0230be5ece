package org.precedent.index.deid;

/**
 * A piece of a text that is to be removed.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 */
record Mask(int start, int end, MaskKind kind) {
    Mask {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a piece from " + start + " to " + end);
        }
    }
}
