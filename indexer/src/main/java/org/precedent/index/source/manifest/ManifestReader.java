package org.precedent.index.source.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a manifest.jsonl line by line, never more than one line in memory. Blank lines and a byte order mark are passed
 * over.
 */
public final class ManifestReader {

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Visitor visitor;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long start;
    private long length;
    private int number;

    private ManifestReader(InputStream in, Visitor visitor) {
        this.in = in;
        this.visitor = visitor;
    }

    /** Is told of each row in turn. */
    public interface Visitor {
        /** A row, or why there is none. */
        void row(RowPlace place, RowResult result) throws IOException;
    }

    /** Goes through all rows once. */
    public static void read(Path manifest, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(manifest), BUFFER)) {
            new ManifestReader(in, visitor).readAll();
        }
    }

    /** One row again, by its place. */
    public static RowResult readAgain(Path manifest, RowPlace place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        try (FileChannel channel = FileChannel.open(manifest)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
                    return new RowResult.Bad("the manifest became shorter while it was read");
                }
            }
        }
        return RowParser.parse(bytes.array());
    }

    private void readAll() throws IOException {
        int next = in.read();
        while (next >= 0) {
            if (next == '\n') {
                endLine();
                start += length + 1;
                length = 0;
            } else {
                length++;
                if (length <= LONGEST_LINE) {
                    line.write(next);
                }
            }
            next = in.read();
        }
        endLine();
    }

    private void endLine() throws IOException {
        number++;
        byte[] bytes = line.toByteArray();
        line.reset();
        int skipped = number == 1 && startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        byte[] row = Arrays.copyOfRange(bytes, skipped, bytes.length);
        RowPlace place = new RowPlace(number, start + skipped, row.length);
        if (length > LONGEST_LINE) {
            visitor.row(place, new RowResult.Bad("the line is longer than " + LONGEST_LINE + " bytes"));
        } else if (!isBlank(row)) {
            visitor.row(place, RowParser.parse(row));
        }
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
