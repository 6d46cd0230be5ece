package org.precedent.index.dicom;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that can be read at any place, without all being in memory. Not safe for use by several threads. */
interface ByteSource extends Closeable {
    long size();

    /**
     * Reads exactly as many bytes as are asked for.
     *
     * @throws java.io.EOFException if there are fewer
     */
    void read(long position, byte[] into, int offset, int length) throws IOException;

    @Override
    void close() throws IOException;
}
