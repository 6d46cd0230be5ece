package org.precedent.index.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** Bytes that can be read from any place, as often as one likes and by many threads. */
interface Content {
    /** How many there are. */
    long size();

    /** Opens them, to be closed by who asks. */
    SeekableByteChannel open() throws IOException;

    /** Reads them from the first on. */
    default InputStream stream() throws IOException {
        return Channels.newInputStream(open());
    }

    /** Reads a piece. */
    default byte[] read(SeekableByteChannel channel, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(offset);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the archive ends early");
            }
        }
        return buffer.array();
    }
}
