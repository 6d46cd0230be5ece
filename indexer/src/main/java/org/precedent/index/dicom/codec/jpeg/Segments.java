package org.precedent.index.dicom.codec.jpeg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * The markers of a stream, one after the other, and what stands in their segments (ITU-T T.81, B.1.1). Not safe for use
 * by several threads.
 */
final class Segments {
    static final int HUFFMAN_TABLES = 0xC4;
    static final int FIRST_RESTART = 0xD0;
    static final int START = 0xD8;
    static final int END = 0xD9;
    static final int SCAN = 0xDA;
    static final int QUANTIZATION_TABLES = 0xDB;
    static final int NUMBER_OF_LINES = 0xDC;
    static final int RESTART_INTERVAL = 0xDD;
    static final int HIERARCHY = 0xDE;
    static final int EXPANSION = 0xDF;
    static final int JFIF = 0xE0;
    static final int ADOBE = 0xEE;
    static final int LS_FRAME = 0xF7;
    static final int LS_PRESET = 0xF8;

    private static final int MARK = 0xFF;
    private static final int TEMPORARY = 0x01;

    private final byte[] bytes;
    private int at;
    private int start;
    private int end;
    private boolean cut;

    /**
     * Begins behind the start of the stream.
     *
     * @throws UndecodableFrame if it does not start as one
     */
    Segments(byte[] bytes) throws UndecodableFrame {
        if (bytes.length < 2 || unsigned(bytes[0]) != MARK || unsigned(bytes[1]) != START) {
            throw UndecodableFrame.damaged("the compressed frame does not start as a JPEG");
        }
        this.bytes = bytes;
        this.at = 2;
    }

    /**
     * The next marker; its segment, if it has one, is what is asked for afterwards. A stream whose end has no marker
     * ends where its bytes do.
     *
     * @throws UndecodableFrame if there is something else than a marker
     */
    int next() throws UndecodableFrame {
        if (at >= bytes.length) {
            cut = true;
            return END;
        }
        if (unsigned(bytes[at]) != MARK) {
            throw UndecodableFrame.damaged("data stands in the compressed frame where a marker must be");
        }
        while (at < bytes.length && unsigned(bytes[at]) == MARK) {
            at++;
        }
        if (at >= bytes.length) {
            cut = true;
            return END;
        }
        int marker = unsigned(bytes[at++]);
        start = at;
        end = at;
        if (!standsAlone(marker)) {
            segment();
        }
        return marker;
    }

    /** Whether the stream ended without a marker that says so. */
    boolean isCut() {
        return cut;
    }

    private void segment() throws UndecodableFrame {
        int length = at + 2 <= bytes.length ? unsigned(bytes[at]) << 8 | unsigned(bytes[at + 1]) : 0;
        if (length < 2 || length > bytes.length - at) {
            throw UndecodableFrame.damaged("a segment of the compressed frame is longer than the frame");
        }
        start = at + 2;
        end = at + length;
        at = end;
    }

    private static boolean standsAlone(int marker) {
        return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= END);
    }

    /** The bytes in the segment. */
    int length() {
        return end - start;
    }

    /**
     * A byte of the segment, without sign.
     *
     * @throws UndecodableFrame if the segment is shorter
     */
    int octet(int index) throws UndecodableFrame {
        if (index >= length()) {
            throw UndecodableFrame.damaged("a segment of the compressed frame ends early");
        }
        return unsigned(bytes[start + index]);
    }

    /** Two bytes of the segment as a number. */
    int word(int index) throws UndecodableFrame {
        return octet(index) << 8 | octet(index + 1);
    }

    boolean startsWith(String text) {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        int last = Math.min(end, start + expected.length);
        return Arrays.equals(bytes, start, last, expected, 0, expected.length);
    }

    /** The segment as it stands, marker and length apart. */
    byte[] content() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** Where the bytes behind the segment begin, which are those of a scan behind a scan's. */
    int position() {
        return at;
    }

    /** Goes on at the first marker, restarts apart, from a position on; bytes before it belong to a scan. */
    void goOn(int position) {
        at = position;
        while (at < bytes.length && !endsScan()) {
            at++;
        }
    }

    private boolean endsScan() {
        if (unsigned(bytes[at]) != MARK) {
            return false;
        }
        int second = at + 1 < bytes.length ? unsigned(bytes[at + 1]) : MARK;
        boolean restart = second >= FIRST_RESTART && second < START;
        return second != 0 && second != MARK && !restart;
    }

    static int unsigned(byte octet) {
        return octet & 0xFF;
    }
}
