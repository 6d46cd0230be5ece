package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * The bits of a scan (ITU-T T.81, F.2.2.5): a zero byte behind one of ones is none of them. Notes whether there is more
 * than was read, at restarts and at the end.
 */
final class HuffmanBits {
    private static final int MOST = Long.SIZE - Byte.SIZE;
    private static final int LONGEST_DIFFERENCE = 32;
    private static final int GREATEST_CATEGORY = 16;

    private final byte[] bytes;
    private int at;

    /** The lowest {@code count} bits are still to come. */
    private long buffer;

    private int count;
    private int missing;
    private boolean more;

    HuffmanBits(byte[] bytes, int position) {
        this.bytes = bytes;
        this.at = position;
    }

    private void fill() {
        while (count <= MOST) {
            int next = 0;
            if (at >= bytes.length || isMarker()) {
                missing += Byte.SIZE;
            } else {
                next = bytes[at] & 0xFF;
                at += next == 0xFF ? 2 : 1;
            }
            buffer = buffer << Byte.SIZE | next;
            count += Byte.SIZE;
        }
    }

    private boolean isMarker() {
        return bytes[at] == (byte) 0xFF && (at + 1 >= bytes.length || bytes[at + 1] != 0);
    }

    /** The value whose code is next. */
    int value(HuffmanTable table) throws UndecodableFrame {
        if (count < LONGEST_DIFFERENCE) {
            fill();
        }
        int code = table.code((int) (buffer >>> (count - HuffmanTable.LONGEST)) & 0xFFFF);
        if (code == 0) {
            throw damaged();
        }
        count -= code >> 8;
        return code & 0xFF;
    }

    /** Passes over bits behind a value, at most 16. */
    void skip(int width) {
        count -= width;
    }

    /** A difference (ITU-T T.81, H.1.2.2), in 16 bits. */
    int difference(HuffmanTable table) throws UndecodableFrame {
        int category = value(table);
        if (category == 0) {
            return 0;
        }
        if (category == GREATEST_CATEGORY) {
            return 1 << 15;
        }
        count -= category;
        int value = (int) (buffer >>> count) & ((1 << category) - 1);
        return value < 1 << (category - 1) ? value - (1 << category) + 1 : value;
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
        buffer = 0;
        count = 0;
        missing = 0;
    }

    /** Where the bytes of the scan end, or before. */
    int position() {
        return at;
    }

    /** Where the bytes end that were read; asked for once all are. */
    int end() {
        int left = Math.max(0, count - missing);
        int padding = left % Byte.SIZE;
        long ones = (1L << padding) - 1;
        long rest = (buffer >>> (count - padding)) & ones;
        more |= rest != 0 && rest != ones;
        int end = at;
        for (; left >= Byte.SIZE; left -= Byte.SIZE) {
            end -= bytes[end - 2] == (byte) 0xFF && bytes[end - 1] == 0 ? 2 : 1;
        }
        return end;
    }

    /** Whether something stood before a restart, or in the last byte, that was not read. */
    boolean holdsMore() {
        return more;
    }

    private static UndecodableFrame damaged() {
        return UndecodableFrame.damaged("the compressed frame is damaged");
    }
}
