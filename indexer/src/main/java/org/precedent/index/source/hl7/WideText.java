package org.precedent.index.source.hl7;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Messages in UTF-16, which table 0211 allows and files saved on Windows often are: read as UTF-8, with no more than a
 * part of them in memory. For one thread.
 */
final class WideText extends InputStream {
    private static final int PART = 1 << 13;

    private final Reader reader;
    private final char[] characters = new char[PART];
    private byte[] part = new byte[0];
    private int position;
    private char half;

    private WideText(InputStream in, Charset set) {
        this.reader = new InputStreamReader(in, set);
    }

    /** A stream of UTF-8, whichever of the three forms the file has. */
    static InputStream narrowed(InputStream in, byte[] head) {
        Charset set = of(head);
        return set == null ? in : new WideText(in, set);
    }

    /** The order of bytes of a file that begins so; null when it is not UTF-16. */
    static @Nullable Charset of(byte[] head) {
        if (head.length < 4) {
            return null;
        }
        boolean marked = (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        if (marked) {
            return head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** The bytes of a beginning as UTF-8. */
    static byte[] narrowed(byte[] head) {
        Charset set = of(head);
        return set == null ? head : new String(head, set).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == part.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int start = half == 0 ? 0 : 1;
        characters[0] = half;
        int count = reader.read(characters, start, PART - start);
        if (count < 0) {
            half = 0;
            return false;
        }
        int end = start + count;
        // a pair of surrogates stays together
        half = Character.isHighSurrogate(characters[end - 1]) ? characters[end - 1] : 0;
        part = new String(characters, 0, half == 0 ? end : end - 1).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return part.length > 0 || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
