package org.precedent.encoder.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Direct buffers of one size, lent and taken back, so that a batch is written where the runtime reads it. There are as
 * many as were ever lent at once.
 */
final class DirectBuffers {

    private final int bytes;
    private final ConcurrentLinkedDeque<ByteBuffer> free = new ConcurrentLinkedDeque<>();

    DirectBuffers(int bytes) {
        this.bytes = bytes;
    }

    ByteBuffer lend() {
        ByteBuffer buffer = free.pollFirst();
        if (buffer == null) {
            return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        return buffer;
    }

    void takeBack(ByteBuffer buffer) {
        free.addFirst(buffer.clear());
    }

    /** Leaves the free ones to the garbage collector. */
    void forget() {
        free.clear();
    }
}
