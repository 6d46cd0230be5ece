package org.precedent.index.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file. Reads ahead, for headers are read in small pieces. */
final class FileBytes implements ByteSource {
    private static final int WINDOW = 1 << 16;

    private final SeekableByteChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;

    private FileBytes(SeekableByteChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static FileBytes open(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new FileBytes(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long position, byte[] into, int offset, int length) throws IOException {
        if (length > WINDOW) {
            fill(position, into, offset, length);
            return;
        }
        if (position < windowStart || position + length > windowStart + windowLength) {
            moveTo(position);
        }
        if (position + length > windowStart + windowLength) {
            throw new EOFException("the file ends early");
        }
        System.arraycopy(window, (int) (position - windowStart), into, offset, length);
    }

    private void moveTo(long position) throws IOException {
        int length = Math.clamp(size - position, 0, WINDOW);
        windowLength = 0;
        fill(position, window, 0, length);
        windowStart = position;
        windowLength = length;
    }

    private void fill(long position, byte[] into, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, offset, length);
        channel.position(position);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the file ends early");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
