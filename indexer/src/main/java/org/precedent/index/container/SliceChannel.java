package org.precedent.index.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A piece of another channel, which is closed with it. */
final class SliceChannel extends ReadChannel {
    private final SeekableByteChannel whole;
    private final long offset;

    SliceChannel(SeekableByteChannel whole, long offset, long size) {
        super(size);
        this.whole = whole;
        this.offset = offset;
    }

    @Override
    int read(ByteBuffer into, long at) throws IOException {
        whole.position(offset + at);
        return whole.read(into);
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
