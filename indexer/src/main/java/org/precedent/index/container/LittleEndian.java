package org.precedent.index.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Unsigned numbers in bytes, the least significant byte first. */
final class LittleEndian {
    private final ByteBuffer bytes;

    LittleEndian(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.capacity();
    }

    /** Of two bytes. */
    int word(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    /** Of four bytes. */
    long number(int at) {
        return bytes.getInt(at) & 0xffff_ffffL;
    }

    /** Of eight bytes; negative where it is more than any length can be. */
    long wide(int at) {
        return bytes.getLong(at);
    }

    byte[] slice(int at, int length) {
        byte[] slice = new byte[length];
        bytes.get(at, slice);
        return slice;
    }
}
