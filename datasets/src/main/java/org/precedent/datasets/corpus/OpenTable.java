package org.precedent.datasets.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a table's file: unpacked where its bytes say gzip, as UTF-8, with the mark that its header shows. */
final class OpenTable {
    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private OpenTable() {}

    /** The file's bytes, unpacked; whoever takes them closes them. */
    static InputStream bytes(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            raw.mark(2);
            boolean packed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** A byte that is not UTF-8 becomes U+FFFD. */
    static Reader text(InputStream bytes) {
        return new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** What parts the fields of the header: a tab, if there are more tabs than commas. */
    static char delimiter(InputStream bytes) throws IOException {
        bytes.mark(BUFFER);
        int balance = 0;
        for (int i = 0; i < BUFFER - 1; i++) {
            int next = bytes.read();
            if (next < 0 || next == '\n') {
                break;
            }
            balance += next == '\t' ? 1 : next == ',' ? -1 : 0;
        }
        bytes.reset();
        return balance > 0 ? '\t' : ',';
    }
}
