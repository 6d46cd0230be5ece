package org.precedent.index.source.door;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** An output whose failures are told apart from those of what is read meanwhile: they are unchecked. */
final class UncheckedOutput extends OutputStream {
    private final OutputStream out;

    UncheckedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
