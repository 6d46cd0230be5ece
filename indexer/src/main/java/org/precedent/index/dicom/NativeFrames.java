package org.precedent.index.dicom;

import java.io.IOException;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Frames that follow each other without a gap (PS3.5 section 8.1): one of single bits may begin in the middle of a
 * byte, and single bytes in words of a big-endian data set stand in each other's place.
 */
record NativeFrames(PixelData where, PixelLayout layout) implements FrameLocator {
    /** Bytes behind the last frame that are padding and nothing else. */
    private static final int SPARE = 1024;

    /**
     * Finds frames.
     *
     * @throws Rejection if there are fewer bytes than they take
     */
    static NativeFrames of(PixelData where, PixelLayout layout, int frames) throws Rejection {
        if (layout.bytes(frames) > where.length()) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED,
                    "the pixels take " + layout.bytes(frames) + " bytes and " + where.length()
                            + " are there; send the file again");
        }
        if (where.length() - layout.bytes(frames) > Math.max(SPARE, layout.bytes(1) / layout.rows())) {
            throw new Rejection(
                    Rejection.Code.CORRUPT,
                    "the pixels take " + layout.bytes(frames) + " bytes by what the file says of them and "
                            + where.length()
                            + " are there, so that Rows (0028,0010), Columns (0028,0011) or Number of Frames"
                            + " (0028,0008) is told wrongly; export the file again");
        }
        return new NativeFrames(where, layout);
    }

    @Override
    public long length(int index) {
        return layout.frameBytes();
    }

    @Override
    public byte[] bytes(ByteSource dataset, int index) throws IOException {
        long start = layout.frameBits() * index;
        if (layout.bitsAllocated() == 1) {
            int skipped = (int) (start % 8);
            int length = (int) ((skipped + layout.frameBits() + 7) / 8);
            return shifted(read(dataset, where.swapped(), start / 8, length), skipped, (int) layout.frameBytes());
        }
        boolean swapped = where.swapped() && layout.bitsAllocated() == 8;
        return read(dataset, swapped, start / 8, (int) layout.frameBytes());
    }

    private byte[] read(ByteSource dataset, boolean swapped, long from, int length) throws IOException {
        if (!swapped) {
            byte[] bytes = new byte[length];
            dataset.read(where.position() + from, bytes, 0, length);
            return bytes;
        }
        int before = (int) (from % 2);
        int words = (int) Math.min((before + (long) length + 1) / 2 * 2, where.length() - from + before);
        byte[] bytes = new byte[words];
        dataset.read(where.position() + from - before, bytes, 0, words);
        byte[] straight = new byte[length];
        for (int i = 0; i < length; i++) {
            int partner = (i + before) ^ 1;
            straight[i] = bytes[partner < words ? partner : i + before];
        }
        return straight;
    }

    /** The bits without the first few, which belong to the frame before. */
    private static byte[] shifted(byte[] bits, int skipped, int length) {
        byte[] shifted = new byte[length];
        for (int i = 0; i < length; i++) {
            int low = (bits[i] & 0xFF) >> skipped;
            int high = i + 1 < bits.length ? (bits[i + 1] & 0xFF) << (8 - skipped) : 0;
            shifted[i] = (byte) (low | high);
        }
        return shifted;
    }
}
