package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;

/** What the samples of an image are: each kind has an element of its own (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25). */
enum SampleKind {
    INTEGER(0x7FE0_0010, 0, ""),
    FLOAT(0x7FE0_0008, Float.SIZE, "OF"),
    DOUBLE(0x7FE0_0009, Double.SIZE, "OD");

    private final int tag;
    private final int bits;
    private final String vr;

    SampleKind(int tag, int bits, String vr) {
        this.tag = tag;
        this.bits = bits;
        this.vr = vr;
    }

    /** The kind whose pixels an element holds; null for any other element. */
    static @Nullable SampleKind of(int tag) {
        for (SampleKind kind : values()) {
            if (kind.tag == tag) {
                return kind;
            }
        }
        return null;
    }

    int tag() {
        return tag;
    }

    /** How many bits each sample takes; 0 where the image says it. */
    int bits() {
        return bits;
    }

    /** How the element is told, of samples of so many bits. */
    String vr(int bitsAllocated) {
        return switch (this) {
            case INTEGER -> bitsAllocated > Byte.SIZE ? "OW" : "OB";
            case FLOAT, DOUBLE -> vr;
        };
    }

    /**
     * The number that a sample is.
     *
     * @param sample its bits
     */
    double value(long sample) {
        return switch (this) {
            case INTEGER -> sample;
            case FLOAT -> Float.intBitsToFloat((int) sample);
            case DOUBLE -> Double.longBitsToDouble(sample);
        };
    }
}
