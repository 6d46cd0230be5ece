package org.precedent.index.container;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Unpacks a member of a ZIP, and holds it against the length and the CRC-32 that the directory says. */
final class UnpackingStream extends InputStream {
    private static final int BUFFER = 1 << 14;

    private final Inflater inflater = new Inflater(true);
    private final InputStream in;
    private final long size;
    private final long crc;
    private final CRC32 seen = new CRC32();
    private long count;
    private boolean checked;

    /**
     * @param packed is closed with it
     * @param deflated whether it is packed at all
     */
    UnpackingStream(InputStream packed, boolean deflated, long size, long crc) {
        this.in = deflated ? inflating(packed) : packed;
        this.size = size;
        this.crc = crc;
    }

    /** The inflater asks for a byte behind the end. */
    private InputStream inflating(InputStream packed) {
        InputStream padded = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
        return new InflaterInputStream(padded, inflater, BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = unpack(into, offset, length);
        if (read < 0) {
            check();
            return -1;
        }
        count += read;
        seen.update(into, offset, read);
        if (count > size) {
            throw new ContainerException(
                    Fault.CORRUPT, "it holds more than the ZIP says of it; the ZIP is damaged or made to do harm");
        }
        if (count == size) {
            check();
        }
        return read;
    }

    private int unpack(byte[] into, int offset, int length) throws IOException {
        try {
            return in.read(into, offset, length);
        } catch (EOFException e) {
            throw new ContainerException(Fault.TRUNCATED, "it ends early in the ZIP; copy the ZIP again");
        } catch (ZipException e) {
            throw new ContainerException(Fault.CORRUPT, "it is damaged in the ZIP; copy the ZIP again");
        }
    }

    private void check() throws ContainerException {
        if (checked) {
            return;
        }
        if (count < size) {
            throw new ContainerException(Fault.TRUNCATED, "it holds less than the ZIP says of it; copy the ZIP again");
        }
        if (seen.getValue() != crc) {
            throw new ContainerException(
                    Fault.CORRUPT, "it is damaged in the ZIP: its checksum is another; copy the ZIP again");
        }
        checked = true;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
