package org.precedent.index.dicom.codec;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes run lengths (PS3.5 annex G), for tests. */
public final class RleEncoder {
    private static final int HEADER = 64;

    private RleEncoder() {}

    public static byte[] encode(Frame frame) {
        int samples = frame.layout().photometric().samples();
        int width = frame.layout().bitsAllocated() / 8;
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(samples * width);
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        for (int colour = 0; colour < samples; colour++) {
            for (int place = width - 1; place >= 0; place--) {
                header.putInt(HEADER + segments.size());
                segments.writeBytes(
                        packed(plane(frame, colour, place), frame.layout().columns()));
                segments.writeBytes(new byte[segments.size() % 2]);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(segments.toByteArray());
        return out.toByteArray();
    }

    private static byte[] plane(Frame frame, int colour, int place) {
        byte[] plane = new byte[frame.pixels()];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (byte) (frame.sample(i, colour) >> (8 * place));
        }
        return plane;
    }

    /** Runs do not go over the end of a row. */
    private static byte[] packed(byte[] plane, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int row = 0; row < plane.length; row += columns) {
            int at = row;
            while (at < row + columns) {
                int alike = alike(plane, at, row + columns);
                if (alike > 1) {
                    out.write(1 - alike);
                    out.write(plane[at]);
                    at += alike;
                } else {
                    int end = at + 1;
                    while (end < row + columns && end - at < 128 && alike(plane, end, row + columns) == 1) {
                        end++;
                    }
                    out.write(end - at - 1);
                    out.write(plane, at, end - at);
                    at = end;
                }
            }
        }
        return out.toByteArray();
    }

    private static int alike(byte[] plane, int from, int end) {
        int to = from + 1;
        while (to < end && to - from < 128 && plane[to] == plane[from]) {
            to++;
        }
        return to - from;
    }
}
