package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;

/** A place in a source of bytes that moves on with what is read there. */
final class Input {
    private final ByteSource source;
    private final byte[] small = new byte[4];
    private long position;

    Input(ByteSource source, long position) {
        this.source = source;
        this.position = position;
    }

    long position() {
        return position;
    }

    long size() {
        return source.size();
    }

    long remaining() {
        return source.size() - position;
    }

    void skip(long length) {
        position += length;
    }

    int unsignedShort(ByteOrder order) throws IOException, Rejection {
        read(2);
        int first = small[0] & 0xFF;
        int second = small[1] & 0xFF;
        return order == ByteOrder.BIG_ENDIAN ? (first << 8) | second : (second << 8) | first;
    }

    long unsignedInt(ByteOrder order) throws IOException, Rejection {
        long first = unsignedShort(order);
        long second = unsignedShort(order);
        return order == ByteOrder.BIG_ENDIAN ? (first << 16) | second : (second << 16) | first;
    }

    int tag(ByteOrder order) throws IOException, Rejection {
        int group = unsignedShort(order);
        return (group << 16) | unsignedShort(order);
    }

    byte[] bytes(int length) throws IOException, Rejection {
        require(length);
        byte[] bytes = new byte[length];
        source.read(position, bytes, 0, length);
        position += length;
        return bytes;
    }

    private void read(int length) throws IOException, Rejection {
        require(length);
        source.read(position, small, 0, length);
        position += length;
    }

    private void require(long length) throws Rejection {
        if (remaining() < length) {
            throw new Rejection(
                    Rejection.Code.TRUNCATED, "the file ends in the middle of a data element; send it again");
        }
    }
}
