package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;

/** Takes frames that are stored as they are (PS3.5 section 8.1). */
final class UncompressedFrameDecoder implements FrameDecoder {
    @Override
    public boolean decodes(TransferSyntax syntax) {
        return !syntax.encapsulated();
    }

    @Override
    public Frame decode(ByteSource bytes, PixelData where, ByteOrder order, PixelLayout layout, int index)
            throws IOException {
        long start = layout.frameBits() * index;
        if (layout.bitsAllocated() == 1) {
            int skipped = (int) (start % 8);
            byte[] packed = read(bytes, where, start / 8, (int) ((skipped + layout.frameBits() + 7) / 8));
            return new Frame(layout.unpacked(), order, unpacked(packed, skipped, (int) layout.frameBits()));
        }
        PixelData whole = layout.bitsAllocated() == 8 ? where : inOrder(where);
        return new Frame(layout, order, read(bytes, whole, start / 8, (int) layout.frameBytes()));
    }

    private static PixelData inOrder(PixelData where) {
        return new PixelData(where.position(), where.length(), false);
    }

    private static byte[] read(ByteSource source, PixelData where, long from, int length) throws IOException {
        if (!where.swapped()) {
            byte[] bytes = new byte[length];
            source.read(where.position() + from, bytes, 0, length);
            return bytes;
        }
        int before = (int) (from % 2);
        int words = (int) Math.min((before + (long) length + 1) / 2 * 2, where.length() - from + before);
        byte[] bytes = new byte[words];
        source.read(where.position() + from - before, bytes, 0, words);
        byte[] straight = new byte[length];
        for (int i = 0; i < length; i++) {
            int partner = (i + before) ^ 1;
            straight[i] = bytes[partner < words ? partner : i + before];
        }
        return straight;
    }

    /** Each bit, the lowest of a byte first, in a byte of its own. */
    private static byte[] unpacked(byte[] packed, int skipped, int length) {
        byte[] bits = new byte[length];
        for (int i = 0; i < length; i++) {
            int at = skipped + i;
            bits[i] = (byte) ((packed[at / 8] >> (at % 8)) & 1);
        }
        return bits;
    }
}
