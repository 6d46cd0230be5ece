package org.precedent.index.source.hl7;

import java.io.ByteArrayOutputStream;

/** The bytes of one message as they come out of a file, its lines divided by line feeds. For one thread. */
final class MessageBytes {
    private final int line;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int lines;
    private boolean whole = true;

    /** @param line where it begins in its file, from 1 */
    MessageBytes(int line) {
        this.line = line;
    }

    /** Takes a line in, unless the message is too large already. */
    void add(byte[] content, boolean wholeLine) {
        lines++;
        boolean fits = bytes.size() + content.length < Hl7Limits.LARGEST_MESSAGE && lines <= Hl7Limits.MOST_SEGMENTS;
        if (!fits || !wholeLine) {
            whole = false;
            bytes.reset();
        }
        if (whole) {
            bytes.writeBytes(content);
            bytes.write('\n');
        }
    }

    int line() {
        return line;
    }

    /** Whether it is within the limits. */
    boolean isWhole() {
        return whole;
    }

    byte[] content() {
        return bytes.toByteArray();
    }
}
