package org.precedent.it.viewer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes samples of 16 bits in the segments of run lengths (PS3.5 annex G), of literal runs alone. */
final class RunLengths {
    private static final int HEADER = 64;
    private static final int LONGEST_RUN = 128;

    private RunLengths() {}

    /** A frame of little-endian samples. */
    static byte[] of(byte[] samples) {
        byte[] high = segment(samples, 1);
        byte[] low = segment(samples, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .putInt(HEADER)
                .putInt(HEADER + high.length)
                .array());
        out.writeBytes(high);
        out.writeBytes(low);
        return out.toByteArray();
    }

    private static byte[] segment(byte[] samples, int place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = samples.length / 2;
        for (int at = 0; at < count; at += LONGEST_RUN) {
            int run = Math.min(LONGEST_RUN, count - at);
            out.write(run - 1);
            for (int i = at; i < at + run; i++) {
                out.write(samples[2 * i + place]);
            }
        }
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        return out.toByteArray();
    }
}
