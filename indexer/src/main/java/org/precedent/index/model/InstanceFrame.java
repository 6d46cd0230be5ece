package org.precedent.index.model;

/**
 * A frame of an instance that the archive keeps as a file of its own (PS3.10).
 *
 * @param file by the SHA-256 of its bytes, in hexadecimal
 * @param frame from 0
 */
public record InstanceFrame(String file, int frame) {
    public InstanceFrame {
        if (frame < 0) {
            throw new IllegalArgumentException("frames are counted from 0, not from " + frame);
        }
    }
}
