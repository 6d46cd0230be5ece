package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * The bits of a scan in JPEG-LS (ITU-T T.87, A.1): the first bit behind a byte of ones is none of them. Notes whether
 * there is more than was read, at restarts and at the end.
 */
final class JpegLsBits {
    private static final int MOST = Long.SIZE - Byte.SIZE;

    private final byte[] bytes;
    private int begin;
    private int at;

    /** The highest {@code count} bits are still to come, all others are 0. */
    private long buffer;

    private int count;
    private int missing;
    private boolean afterOnes;
    private boolean more;

    JpegLsBits(byte[] bytes, int position) {
        this.bytes = bytes;
        this.begin = position;
        this.at = position;
    }

    private void fill() throws UndecodableFrame {
        while (count <= MOST) {
            if (at >= bytes.length || isMarker()) {
                missing += Byte.SIZE;
                count += Byte.SIZE;
            } else {
                int next = bytes[at] & 0xFF;
                int width = afterOnes ? Byte.SIZE - 1 : Byte.SIZE;
                buffer |= (long) next << (Long.SIZE - width - count);
                count += width;
                afterOnes = next == 0xFF;
                at++;
            }
        }
        check();
    }

    private boolean isMarker() {
        return bytes[at] == (byte) 0xFF && (at + 1 >= bytes.length || bytes[at + 1] < 0);
    }

    /**
     * Holds that no more was read than there is.
     *
     * @throws UndecodableFrame if the scan ended before
     */
    void check() throws UndecodableFrame {
        if (missing > count) {
            throw damaged();
        }
    }

    /** As a number without sign. */
    int next(int width) throws UndecodableFrame {
        if (width == 0) {
            return 0;
        }
        if (count < width) {
            fill();
        }
        int value = (int) (buffer >>> (Long.SIZE - width));
        drop(width);
        return value;
    }

    private void drop(int width) {
        buffer <<= width;
        count -= width;
    }

    /**
     * The number of an error (ITU-T T.87, A.5.3).
     *
     * @param limit the bits that it takes at most
     * @param rangeBits the bits of a number that is written as it is
     */
    int number(int lowBits, int limit, int rangeBits) throws UndecodableFrame {
        int zeros = Long.numberOfLeadingZeros(buffer);
        if (zeros >= count) {
            fill();
            zeros = Long.numberOfLeadingZeros(buffer);
        }
        int most = limit - rangeBits - 1;
        if (zeros > most) {
            throw damaged();
        }
        drop(zeros + 1);
        return zeros < most ? zeros << lowBits | next(lowBits) : next(rangeBits) + 1;
    }

    /**
     * Goes on behind a restart.
     *
     * @param number of the restart, from 0
     * @throws UndecodableFrame if it is not there
     */
    void restart(int number) throws UndecodableFrame {
        fill();
        int marker = Segments.FIRST_RESTART + number % 8;
        if (at + 1 >= bytes.length || bytes[at] != (byte) 0xFF || bytes[at + 1] != (byte) marker) {
            throw damaged();
        }
        boolean unread = end() < at;
        more |= unread;
        at += 2;
        begin = at;
        buffer = 0;
        count = 0;
        missing = 0;
        afterOnes = false;
    }

    /** Where the bytes of the scan end, or before. */
    int position() {
        return at;
    }

    /** Where the bytes end that were read, and the empty one behind a byte of ones; asked for once all are. */
    int end() {
        int left = Math.max(0, count - missing);
        int end = at;
        while (end > begin && left >= width(end - 1)) {
            end--;
            left -= width(end);
        }
        long ones = (1L << left) - 1;
        long rest = left == 0 ? 0 : buffer >>> (Long.SIZE - left);
        more |= rest != 0 && rest != ones;
        return end < at && width(end) < Byte.SIZE && bytes[end] == 0 ? end + 1 : end;
    }

    private int width(int position) {
        return position > begin && bytes[position - 1] == (byte) 0xFF ? Byte.SIZE - 1 : Byte.SIZE;
    }

    /** Whether something stood before a restart, or in the last byte, that was not read. */
    boolean holdsMore() {
        return more;
    }

    static UndecodableFrame damaged() {
        return UndecodableFrame.damaged("the compressed frame is damaged");
    }
}
