package org.precedent.index.source.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a manifest that are not blank, one after another. */
final class Lines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long start;
    private int number;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** A line; of one that is too long only the beginning. */
    static final class Line {
        private final RowPlace place;
        private final byte[] content;
        private final boolean whole;

        private Line(RowPlace place, byte[] content, boolean whole) {
            this.place = place;
            this.content = content;
            this.whole = whole;
        }

        RowPlace place() {
            return place;
        }

        byte[] content() {
            return content;
        }

        boolean isWhole() {
            return whole;
        }
    }

    /** The contents of a line and of the one behind it, which may be missing. */
    static List<byte[]> contents(Line first, @Nullable Line second) {
        return second == null ? List.of(first.content()) : List.of(first.content(), second.content());
    }

    /** The next line that is not blank; null behind the last. */
    @Nullable Line next() throws IOException {
        while (!ended) {
            Line line = read();
            if (!line.isWhole() || !isBlank(line.content())) {
                return line;
            }
        }
        return null;
    }

    private Line read() throws IOException {
        bytes.reset();
        long length = 0;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            length++;
            if (length <= ManifestReader.LONGEST_LINE) {
                bytes.write(next);
            }
            next = in.read();
        }
        ended = next < 0;
        number++;
        byte[] all = bytes.toByteArray();
        int skipped = number == 1 && startsWithMark(all) ? BYTE_ORDER_MARK.length : 0;
        byte[] content = Arrays.copyOfRange(all, skipped, all.length);
        RowPlace place = new RowPlace(number, start + skipped, content.length);
        start += length + 1;
        return new Line(place, content, length <= ManifestReader.LONGEST_LINE);
    }

    private static boolean startsWithMark(byte[] bytes) {
        int end = Math.min(bytes.length, BYTE_ORDER_MARK.length);
        return Arrays.equals(bytes, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte next : bytes) {
            if (next != ' ' && next != '\t' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
