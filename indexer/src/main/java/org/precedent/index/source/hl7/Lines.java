package org.precedent.index.source.hl7;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file, whether a carriage return ends them as the standard says, a line feed or both; without the bytes
 * that frame messages on a wire (MLLP: 0x0B, 0x1C) and a byte order mark. For one thread.
 */
final class Lines {
    private static final byte START_OF_BLOCK = 0x0B;
    private static final byte END_OF_BLOCK = 0x1C;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean whole = true;
    private boolean afterReturn;
    private boolean ended;
    private int number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false behind the last. */
    boolean next() throws IOException {
        if (ended) {
            return false;
        }
        bytes.reset();
        whole = true;
        number++;
        while (!ended && !readToEnd()) {
            fill();
        }
        return true;
    }

    private void fill() throws IOException {
        position = 0;
        filled = in.read(buffer);
        ended = filled < 0;
        filled = Math.max(filled, 0);
    }

    /** Takes what is in the buffer up to a line's end; whether that was there. */
    private boolean readToEnd() {
        if (position < filled && afterReturn && buffer[position] == '\n') {
            position++;
        }
        if (position < filled) {
            afterReturn = false;
        }
        int start = position;
        while (position < filled && buffer[position] != '\r' && buffer[position] != '\n') {
            position++;
        }
        take(start, position - start);
        if (position == filled) {
            return false;
        }
        afterReturn = buffer[position] == '\r';
        position++;
        return true;
    }

    private void take(int start, int length) {
        if (bytes.size() + length > Hl7Limits.LARGEST_MESSAGE) {
            whole = false;
        }
        if (whole) {
            bytes.write(buffer, start, length);
        }
    }

    /** Of which line it speaks, from 1. */
    int number() {
        return number;
    }

    /** Whether the line is within the limits; of another only the beginning is told. */
    boolean isWhole() {
        return whole;
    }

    byte[] content() {
        return unframed(bytes.toByteArray());
    }

    /** Bytes without what frames a message. */
    static byte[] unframed(byte[] line) {
        int start = startsWithMark(line) ? BYTE_ORDER_MARK.length : 0;
        int end = line.length;
        while (start < end && isFrame(line[start])) {
            start++;
        }
        while (end > start && isFrame(line[end - 1])) {
            end--;
        }
        return start == 0 && end == line.length ? line : Arrays.copyOfRange(line, start, end);
    }

    private static boolean startsWithMark(byte[] line) {
        int end = Math.min(line.length, BYTE_ORDER_MARK.length);
        return Arrays.equals(line, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isFrame(byte next) {
        return next == START_OF_BLOCK || next == END_OF_BLOCK;
    }
}
