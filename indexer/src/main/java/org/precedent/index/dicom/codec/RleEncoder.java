package org.precedent.index.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Compresses frames in run lengths (PS3.5 annex G, transfer syntax 1.2.840.10008.1.2.5), without loss: about half of
 * what images take, in a tenth of the time that better ways need.
 */
public final class RleEncoder {
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;
    private static final int LONGEST = 128;

    /** A shorter run takes no less than the same bytes one by one. */
    private static final int SHORTEST_RUN = 3;

    private RleEncoder() {}

    /** Whether frames can be compressed: there is a segment for each byte of a pixel. */
    public static boolean encodes(PixelLayout layout) {
        return layout.photometric().samples() * layout.bitsAllocated() / Byte.SIZE <= MOST_SEGMENTS;
    }

    /**
     * Compresses a frame: the highest bytes of its samples first, one colour after the other.
     *
     * @return of an even length, and of any: not always less than the samples take
     */
    public static byte[] encode(Frame frame) {
        int unit = frame.layout().bitsAllocated() / Byte.SIZE;
        int samples = frame.layout().photometric().samples();
        int columns = frame.layout().columns();
        int longestRow = columns + Math.ceilDiv(columns, LONGEST);
        byte[] plane = new byte[frame.pixels()];
        byte[] out = new byte[HEADER + samples * unit * (frame.layout().rows() * longestRow + 1)];
        ByteBuffer header = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(samples * unit);
        int end = HEADER;
        for (int colour = 0; colour < samples; colour++) {
            for (int place = unit - 1; place >= 0; place--) {
                header.putInt(end);
                fill(plane, frame, colour, Byte.SIZE * place);
                for (int row = 0; row < plane.length; row += columns) {
                    end = pack(plane, row, row + columns, out, end);
                }
                end += end % 2;
            }
        }
        return Arrays.copyOf(out, end);
    }

    private static void fill(byte[] plane, Frame frame, int colour, int shift) {
        for (int pixel = 0; pixel < plane.length; pixel++) {
            plane[pixel] = (byte) (frame.sample(pixel, colour) >> shift);
        }
    }

    /** Packs a row; answers where the packed bytes end. */
    private static int pack(byte[] plane, int from, int end, byte[] out, int start) {
        int at = from;
        int to = start;
        while (at < end) {
            int run = run(plane, at, end);
            if (run >= SHORTEST_RUN) {
                out[to++] = (byte) (1 - run);
                out[to++] = plane[at];
                at += run;
            } else {
                int different = different(plane, at, end);
                out[to++] = (byte) (different - 1);
                System.arraycopy(plane, at, out, to, different);
                to += different;
                at += different;
            }
        }
        return to;
    }

    /** How many bytes are like the first. */
    private static int run(byte[] plane, int from, int end) {
        int last = Math.min(end, from + LONGEST);
        int at = from + 1;
        while (at < last && plane[at] == plane[from]) {
            at++;
        }
        return at - from;
    }

    /** How many bytes stand before the next run. */
    private static int different(byte[] plane, int from, int end) {
        int last = Math.min(end, from + LONGEST);
        int at = from + 1;
        while (at < last && !runs(plane, at, end)) {
            at++;
        }
        return at - from;
    }

    private static boolean runs(byte[] plane, int at, int end) {
        return at + SHORTEST_RUN <= end && plane[at] == plane[at + 1] && plane[at] == plane[at + 2];
    }
}
