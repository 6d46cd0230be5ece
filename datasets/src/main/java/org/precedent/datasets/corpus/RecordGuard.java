package org.precedent.datasets.corpus;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that gives up where a record grows beyond reason, as it does behind a quotation mark that is never closed,
 * or the whole does.
 */
final class RecordGuard extends FilterReader {
    /** In characters; the longest reports have some ten thousand. */
    static final int LONGEST_RECORD = 4 << 20;

    private long sinceRecord;
    private long left = Long.MAX_VALUE;

    RecordGuard(Reader in) {
        super(in);
    }

    /** Gives up behind so many characters in all. */
    void limit(long characters) {
        left = characters;
    }

    /** Begins to count anew. */
    void recordRead() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws IOException {
        sinceRecord += characters;
        left -= characters;
        if (left < 0) {
            throw new IOException("the file is longer than any of its kind");
        }
        if (sinceRecord > LONGEST_RECORD) {
            throw new IOException("a record is longer than " + LONGEST_RECORD + " characters");
        }
    }
}
