package org.precedent.index.dicom;

import java.io.IOException;

/** Bytes that say how many of them were read, and up to where. */
final class CountedBytes implements ByteSource {
    private final ByteSource bytes;
    private long read;
    private long furthest;

    CountedBytes(byte[] bytes) {
        this.bytes = new MemoryBytes(bytes);
    }

    long read() {
        return read;
    }

    long furthest() {
        return furthest;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public void read(long position, byte[] into, int offset, int length) throws IOException {
        bytes.read(position, into, offset, length);
        read += length;
        furthest = Math.max(furthest, position + length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
