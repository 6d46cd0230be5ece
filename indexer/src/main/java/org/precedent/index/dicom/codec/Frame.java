package org.precedent.index.dicom.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;

/** The stored samples of one decoded frame. */
public final class Frame {
    private static final VarHandle SHORT_LITTLE =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT_BIG =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT_LITTLE =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT_BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG_LITTLE =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final PixelLayout layout;
    private final boolean bigEndian;
    private final byte[] bytes;

    /**
     * Takes a frame over.
     *
     * @param bytes as long as {@code layout} says, never of single bits
     */
    public Frame(PixelLayout layout, ByteOrder order, byte[] bytes) {
        if (bytes.length != layout.frameBytes()
                || layout.bitsAllocated() == 1
                || layout.photometric().isOfCodec()) {
            throw new IllegalArgumentException(
                    bytes.length + " bytes for a frame of " + layout.frameBytes() + " bytes");
        }
        this.layout = layout;
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
        this.bytes = bytes;
    }

    public PixelLayout layout() {
        return layout;
    }

    public int pixels() {
        return (int) layout.pixels();
    }

    /**
     * A sample as it was stored, before any transformation.
     *
     * @param pixel from the top left, row by row
     * @param channel the colour, 0 where there is only grey
     */
    public long sample(int pixel, int channel) {
        long raw = raw(index(pixel, channel));
        int unused = layout.highBit() + 1 - layout.bitsStored();
        int above = Long.SIZE - layout.bitsStored() - unused;
        long shifted = raw << above;
        return layout.signed() ? shifted >> (above + unused) : shifted >>> (above + unused);
    }

    /** Whether the bits beside those of a sample are empty, or repeat its sign: overlays hide there (PS3.5 8.1.2). */
    public boolean isClean() {
        if (layout.bitsStored() == layout.bitsAllocated()) {
            return true;
        }
        int spare = layout.highBit() + 1 - layout.bitsStored();
        long whole = (1L << layout.bitsAllocated()) - 1;
        long stored = (1L << layout.bitsStored()) - 1;
        for (int pixel = 0; pixel < pixels(); pixel++) {
            for (int channel = 0; channel < layout.photometric().samples(); channel++) {
                long raw = raw(index(pixel, channel));
                long sample = sample(pixel, channel) << spare;
                if (raw != (sample & whole) && raw != (sample & stored << spare)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * The same frame with other samples in some of its pixels.
     *
     * @param pixels by their number, from the top left, row by row
     * @param samples a pixel's, one for each of its channels
     */
    public Frame with(BitSet pixels, long... samples) {
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Frame changed = new Frame(layout, order, bytes.clone());
        int spare = layout.highBit() + 1 - layout.bitsStored();
        for (int pixel = pixels.nextSetBit(0); pixel >= 0 && pixel < pixels(); pixel = pixels.nextSetBit(pixel + 1)) {
            for (int channel = 0; channel < samples.length; channel++) {
                changed.put(index(pixel, channel), samples[channel] << spare);
            }
        }
        return changed;
    }

    private void put(int index, long raw) {
        switch (layout.bitsAllocated()) {
            case 8 -> bytes[index] = (byte) raw;
            case 16 -> (bigEndian ? SHORT_BIG : SHORT_LITTLE).set(bytes, index * 2, (short) raw);
            case 64 -> (bigEndian ? LONG_BIG : LONG_LITTLE).set(bytes, index * 8, raw);
            default -> (bigEndian ? INT_BIG : INT_LITTLE).set(bytes, index * 4, (int) raw);
        }
    }

    private int index(int pixel, int channel) {
        if (layout.photometric() == Photometric.YBR_FULL_422) {
            int pair = pixel / 2 * 4;
            return channel == 0 ? pair + pixel % 2 : pair + 1 + channel;
        }
        int samples = layout.photometric().samples();
        return layout.planar() ? channel * pixels() + pixel : pixel * samples + channel;
    }

    private long raw(int index) {
        return switch (layout.bitsAllocated()) {
            case 8 -> bytes[index] & 0xFFL;
            case 16 -> Short.toUnsignedLong((short) (bigEndian ? SHORT_BIG : SHORT_LITTLE).get(bytes, index * 2));
            case 64 -> (long) (bigEndian ? LONG_BIG : LONG_LITTLE).get(bytes, index * 8);
            default -> Integer.toUnsignedLong((int) (bigEndian ? INT_BIG : INT_LITTLE).get(bytes, index * 4));
        };
    }
}
