package org.precedent.index.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first bytes of a record's file (SQLite's "Database File Format", 1.3). SQLite reads a file whose version for
 * writing is damaged without a word, and cannot write it any more.
 */
final class FileHeader {

    private static final String MAGIC = "SQLite format 3\0";
    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final byte AHEAD = 2;

    private FileHeader() {}

    /**
     * Makes sure that a file says of itself how it is read and written. Not for a file that this process has open
     * otherwise: closing it would end the locks that SQLite holds.
     */
    static void require(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(READ_VERSION + 1);
        }
        boolean isOurs =
                new String(header, StandardCharsets.US_ASCII).startsWith(MAGIC) && header.length > READ_VERSION;
        if (isOurs && (header[WRITE_VERSION] != AHEAD || header[READ_VERSION] != AHEAD)) {
            throw new RecordException("the first bytes of " + file + " are damaged; restore it from a backup");
        }
    }
}
