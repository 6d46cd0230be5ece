package org.precedent.index.dicom;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What a deflated data set inflates to (PS3.5 A.5, RFC 1951), in memory. */
final class InflatedBytes {
    private static final int CHUNK = 1 << 16;

    private InflatedBytes() {}

    /**
     * Inflates all from {@code start} on, first to measure and then to keep: a bomb is refused before it takes memory.
     *
     * @throws Rejection if there is more than {@code limit}, or no deflated stream
     */
    static ByteSource of(ByteSource deflated, long start, long limit) throws IOException, Rejection {
        long length = inflate(deflated, start, limit, new byte[0]);
        byte[] bytes = new byte[(int) length];
        inflate(deflated, start, limit, bytes);
        return new MemoryBytes(bytes);
    }

    /** Fills {@code into} if it is long enough for anything, else only counts. */
    private static long inflate(ByteSource deflated, long start, long limit, byte[] into)
            throws IOException, Rejection {
        byte[] input = new byte[CHUNK];
        byte[] scratch = new byte[CHUNK];
        long position = start;
        long length = 0;
        try (Inflater inflater = new Inflater(true)) {
            while (!inflater.finished()) {
                boolean keeping = length < into.length;
                int made = keeping
                        ? inflater.inflate(into, (int) length, into.length - (int) length)
                        : inflater.inflate(scratch);
                length += made;
                if (length > limit) {
                    throw new Rejection(
                            Rejection.Code.TOO_LARGE,
                            "the data set inflates to more than " + limit + " bytes; store it uncompressed");
                }
                if (made == 0 && !inflater.finished()) {
                    position += feed(inflater, deflated, position, input);
                }
            }
        } catch (DataFormatException e) {
            throw new Rejection(
                    Rejection.Code.CORRUPT, "the deflated data set cannot be inflated; send the file again");
        }
        return length;
    }

    private static int feed(Inflater inflater, ByteSource deflated, long position, byte[] input)
            throws IOException, Rejection {
        int length = (int) Math.min(CHUNK, deflated.size() - position);
        if (length <= 0 || inflater.needsDictionary()) {
            throw new Rejection(Rejection.Code.TRUNCATED, "the deflated data set has no end; send the file again");
        }
        deflated.read(position, input, 0, length);
        inflater.setInput(input, 0, length);
        return length;
    }
}
