package org.precedent.index.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** Writes the bits of a scan in JPEG-LS: a 0 goes in behind each byte of ones, so that it is no marker. */
final class JpegLsOutput {
    private final ByteArrayOutputStream out;

    /** The lowest {@code count} bits are still to be written. */
    private long buffer;

    private int count;
    private boolean afterOnes;

    JpegLsOutput(ByteArrayOutputStream out) {
        this.out = out;
    }

    /**
     * Writes bits.
     *
     * @param width 0 to 32
     */
    void put(int value, int width) {
        buffer = buffer << width | (value & ((1L << width) - 1));
        count += width;
        while (count >= Byte.SIZE) {
            putByte();
        }
    }

    private void putByte() {
        int width = afterOnes ? Byte.SIZE - 1 : Byte.SIZE;
        count -= width;
        int next = (int) (buffer >>> count) & ((1 << width) - 1);
        out.write(next);
        afterOnes = next == 0xFF;
    }

    /** The number of an error, as {@link JpegLsBits#number} reads it. */
    void number(int number, int lowBits, int limit, int rangeBits) {
        int most = limit - rangeBits - 1;
        int zeros = number >> lowBits;
        if (zeros < most) {
            zeros(zeros);
            put(1, 1);
            put(number, lowBits);
        } else {
            zeros(most);
            put(1, 1);
            put(number - 1, rangeBits);
        }
    }

    private void zeros(int zeros) {
        int left = zeros;
        while (left > Integer.SIZE) {
            put(0, Integer.SIZE);
            left -= Integer.SIZE;
        }
        put(0, left);
    }

    /** Fills the last byte; behind one of ones another goes, so that no reader takes it for a marker. */
    void end() {
        int width = afterOnes ? Byte.SIZE - 1 : Byte.SIZE;
        if (count > 0 || afterOnes) {
            buffer <<= width - count;
            count = width;
            putByte();
        }
        if (afterOnes) {
            out.write(0);
        }
        buffer = 0;
        count = 0;
        afterOnes = false;
    }
}
