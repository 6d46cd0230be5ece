package org.precedent.index.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file. Reads ahead, for headers are read in small pieces. */
final class FileBytes implements ByteSource {
    private static final int WINDOW = 1 << 16;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
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
        long at = position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException("the file ends early");
            }
            at += read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
