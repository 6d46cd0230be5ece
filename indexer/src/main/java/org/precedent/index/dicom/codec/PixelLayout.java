package org.precedent.index.dicom.codec;

/**
 * How the samples of a frame lie in its bytes (PS3.3 C.7.6.3, PS3.5 section 8), checked.
 *
 * @param bitsAllocated 1, 8, 16 or 32; 64 for numbers with a fraction
 * @param bitsStored of these, ending below {@code highBit}
 * @param signed whether samples are in two's complement
 * @param planar whether all of one colour stand before all of the next
 */
public record PixelLayout(
        int rows,
        int columns,
        Photometric photometric,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        boolean planar) {

    public PixelLayout {
        boolean consistent = bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
        if (rows < 1 || columns < 1 || !consistent || !isKnown(bitsAllocated, photometric)) {
            throw new IllegalArgumentException("no frame has " + rows + " rows, " + columns + " columns and "
                    + bitsStored + " of " + bitsAllocated + " bits up to bit " + highBit);
        }
    }

    /** Whether samples can take so many bits. */
    public static boolean isKnown(int bitsAllocated, Photometric photometric) {
        return switch (bitsAllocated) {
            case 8, 16, 32 -> true;
            case 1, 64 -> photometric.isGrey();
            default -> false;
        };
    }

    public long pixels() {
        return (long) rows * columns;
    }

    /** The samples of a frame, shared ones counted once. */
    public long frameSamples() {
        return photometric == Photometric.YBR_FULL_422 ? pixels() * 2 : pixels() * photometric.samples();
    }

    public long frameBits() {
        return frameSamples() * bitsAllocated;
    }

    /** The bytes of a frame that stands alone. */
    public long frameBytes() {
        return (frameBits() + 7) / 8;
    }

    /** The bytes of frames one after the other: those of single bits do not begin at a byte. */
    public long bytes(int frames) {
        return bitsAllocated == 1 ? (frameBits() * frames + 7) / 8 : frameBytes() * frames;
    }

    /** The same samples, each in a byte of its own. */
    public PixelLayout unpacked() {
        return new PixelLayout(rows, columns, photometric, 8, 1, 0, false, planar);
    }

    /**
     * As a codec leaves the samples: whole bytes, all samples of a pixel one after the other, none shared.
     *
     * @param colours what they mean, with as many samples a pixel
     */
    public PixelLayout decoded(Photometric colours) {
        int allocated = Math.max(8, bitsAllocated);
        return new PixelLayout(rows, columns, colours, allocated, bitsStored, highBit, signed, false);
    }
}
