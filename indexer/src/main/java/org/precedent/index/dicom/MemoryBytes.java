package org.precedent.index.dicom;

import java.io.EOFException;

/** Bytes that are all in memory. */
final class MemoryBytes implements ByteSource {
    private final byte[] bytes;

    MemoryBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public void read(long position, byte[] into, int offset, int length) throws EOFException {
        if (position < 0 || position + length > bytes.length) {
            throw new EOFException("the bytes end early");
        }
        System.arraycopy(bytes, (int) position, into, offset, length);
    }

    @Override
    public void close() {}
}
