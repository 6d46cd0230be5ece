package org.precedent.index.dicom;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Bytes that are digested along the way: each once and in their order, wherever else is read and however often. What is
 * read from front to back is digested in the same pass.
 */
final class DigestedBytes implements ByteSource {
    private static final int CHUNK = 1 << 16;

    private final ByteSource bytes;
    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];
    private long digested;

    DigestedBytes(ByteSource bytes) {
        this.bytes = bytes;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public void read(long position, byte[] into, int offset, int length) throws IOException {
        digestTo(position);
        bytes.read(position, into, offset, length);
        long end = position + length;
        if (end > digested) {
            int known = (int) (digested - position);
            digest.update(into, offset + known, length - known);
            digested = end;
        }
    }

    private void digestTo(long position) throws IOException {
        while (digested < position) {
            int length = (int) Math.min(CHUNK, position - digested);
            bytes.read(digested, chunk, 0, length);
            digest.update(chunk, 0, length);
            digested += length;
        }
    }

    /** The SHA-256 of all bytes, in hexadecimal; reads those that nobody has read. Can be asked for once. */
    String sha256() throws IOException {
        digestTo(bytes.size());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
