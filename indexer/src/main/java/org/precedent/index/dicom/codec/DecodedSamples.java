package org.precedent.index.dicom.codec;

import java.nio.ByteOrder;

/**
 * The samples of a frame while a codec makes them: all of a pixel one after the other, in little-endian order. Not safe
 * for use by several threads.
 */
public final class DecodedSamples {
    private final PixelLayout layout;
    private final int samples;
    private final int width;
    private final byte[] bytes;

    /**
     * Takes the memory of a frame.
     *
     * @param layout of whole bytes and not planar, as {@link StreamShape#decoded} answers it
     */
    public DecodedSamples(PixelLayout layout) {
        if (layout.planar() || layout.bitsAllocated() % 8 != 0) {
            throw new IllegalArgumentException("decoded samples are whole bytes, and those of a pixel stand together");
        }
        this.layout = layout;
        this.samples = layout.photometric().samples();
        this.width = layout.bitsAllocated() / 8;
        this.bytes = new byte[(int) layout.frameBytes()];
    }

    /**
     * Puts a row of one colour.
     *
     * @param values of whose {@code columns} from {@code from} on the low bits count
     */
    public void putRow(int row, int colour, int[] values, int from) {
        int at = (row * layout.columns() * samples + colour) * width;
        int step = samples * width;
        for (int i = from; i < from + layout.columns(); i++) {
            put(at, values[i]);
            at += step;
        }
    }

    private void put(int at, int value) {
        bytes[at] = (byte) value;
        if (width > 1) {
            bytes[at + 1] = (byte) (value >> 8);
        }
        if (width > 2) {
            bytes[at + 2] = (byte) (value >> 16);
            bytes[at + 3] = (byte) (value >> 24);
        }
    }

    /** The frame, when all is put. */
    public Frame frame() {
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, bytes);
    }
}
