package org.precedent.index.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A packed member that is unpacked into memory, no further than it is read: of many files only the head is wanted. */
final class UnpackingChannel extends ReadChannel {
    private final InputStream in;
    private final byte[] bytes;
    private final Whole whole;
    private int filled;
    private boolean open = true;

    /** Is given all bytes when they are there, and right. */
    @FunctionalInterface
    interface Whole {
        void keep(byte[] bytes);
    }

    /**
     * @param in is closed with it
     * @param size how many bytes come out of it
     */
    UnpackingChannel(InputStream in, int size, Whole whole) {
        super(size);
        this.in = in;
        this.bytes = new byte[size];
        this.whole = whole;
    }

    @Override
    int read(ByteBuffer into, long at) throws IOException {
        int end = (int) at + into.remaining();
        if (filled < end) {
            fill(end);
        }
        int length = into.remaining();
        into.put(bytes, (int) at, length);
        return length;
    }

    private void fill(int end) throws IOException {
        while (filled < end) {
            int read = in.read(bytes, filled, end - filled);
            if (read < 0) {
                throw new EOFException("the member ends early");
            }
            filled += read;
        }
        if (filled == bytes.length) {
            // more than that would be a lie about its length
            int _ = in.read();
            whole.keep(bytes);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        in.close();
    }
}
