package org.precedent.index.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel that is only read. For one thread. */
abstract class ReadChannel implements SeekableByteChannel {
    private final long size;
    private long position;

    ReadChannel(long size) {
        this.size = size;
    }

    /** Reads some bytes, at least one, that are there. */
    abstract int read(ByteBuffer into, long at) throws IOException;

    @Override
    public final int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int limit = into.limit();
        int most = (int) Math.min(into.remaining(), size - position);
        into.limit(into.position() + most);
        try {
            int read = most == 0 ? 0 : read(into, position);
            position += Math.max(0, read);
            return read;
        } finally {
            into.limit(limit);
        }
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final SeekableByteChannel position(long wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException("position " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long wanted) {
        throw new NonWritableChannelException();
    }
}
