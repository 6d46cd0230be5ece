package org.precedent.index.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a gzip holds. It says nothing of its length, and is unpacked to be read from any place (RFC 1952). */
final class GzipContent implements Content {
    private static final int BUFFER = 1 << 16;

    private final Content packed;
    private final ContainerLimits limits;
    private final Spool spool;

    GzipContent(Content packed, ContainerLimits limits, Spool spool) {
        this.packed = packed;
        this.limits = limits;
        this.spool = spool;
    }

    /** Its first bytes, at most so many. */
    byte[] head(int length) throws IOException {
        try (InputStream in = stream()) {
            return in.readNBytes(length);
        }
    }

    /** How long it is, unpacked. */
    Content unpacked() throws IOException {
        long size = spool.unpackedSize(this);
        return new SliceContent(this, 0, size);
    }

    @Override
    public long size() {
        throw new UnsupportedOperationException("a gzip does not say how long it is");
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return spool.open(this);
    }

    @Override
    public InputStream stream() throws IOException {
        InputStream in = packed.stream();
        try {
            return new Unpacking(new GZIPInputStream(in, BUFFER));
        } catch (IOException e) {
            in.close();
            throw broken(e);
        }
    }

    private static IOException broken(IOException e) {
        return switch (e) {
            case EOFException _ -> new ContainerException(Fault.TRUNCATED, "the gzip ends early; copy it again");
            case ZipException _ -> new ContainerException(Fault.CORRUPT, "the gzip is damaged; copy it again");
            default -> e;
        };
    }

    /** Gives up where more comes out than there should. */
    private final class Unpacking extends FilterInputStream {
        private long count;

        private Unpacking(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(into, offset, length);
            } catch (IOException e) {
                throw broken(e);
            }
            count += Math.max(0, read);
            if (limits.isTooDense(count, packed.size())) {
                throw new ContainerException(Fault.TOO_LARGE, Listing.tooDense(limits));
            }
            if (count > limits.memberBytes()) {
                throw new ContainerException(
                        Fault.TOO_LARGE,
                        "more than " + (limits.memberBytes() >> 30) + " GiB come out of the gzip; unpack it");
            }
            return read;
        }
    }
}
