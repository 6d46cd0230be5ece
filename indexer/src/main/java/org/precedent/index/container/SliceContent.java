package org.precedent.index.container;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A piece of other bytes, read where it lies. */
final class SliceContent implements Content {
    private final Content whole;
    private final long offset;
    private final long size;

    SliceContent(Content whole, long offset, long size) {
        this.whole = whole;
        this.offset = offset;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return new SliceChannel(whole.open(), offset, size);
    }
}
