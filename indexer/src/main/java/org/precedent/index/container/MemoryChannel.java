package org.precedent.index.container;

import java.nio.ByteBuffer;

/** Bytes in memory, which nobody changes. */
final class MemoryChannel extends ReadChannel {
    private final byte[] bytes;
    private boolean open = true;

    MemoryChannel(byte[] bytes) {
        super(bytes.length);
        this.bytes = bytes;
    }

    @Override
    int read(ByteBuffer into, long at) {
        int length = into.remaining();
        into.put(bytes, (int) at, length);
        return length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
