package org.precedent.index.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Whether tags of an ICC profile are of a type that is read, and as long as they say (ICC.1:2022, section 10). */
final class IccTag {

    private static final int TYPE = 8;
    private static final int CONNECTION = 3;
    private static final int LONGEST_CURVE = 1 << 15;
    private static final int LONGEST_TABLE = 4096;
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private IccTag() {}

    private static boolean is(ByteBuffer tag, String type, long length) {
        return tag.limit() >= Math.max(length, TYPE)
                && StandardCharsets.ISO_8859_1
                        .decode(tag.slice(0, Integer.BYTES))
                        .toString()
                        .equals(type);
    }

    private static int word(ByteBuffer tag, int at) {
        return Short.toUnsignedInt(tag.getShort(at));
    }

    /** XYZType, of one colour. */
    static boolean isColour(ByteBuffer tag) {
        return is(tag, "XYZ ", TYPE + 3 * Integer.BYTES);
    }

    /** s15Fixed16ArrayType, of three by three numbers. */
    static boolean isAdaptation(ByteBuffer tag) {
        return is(tag, "sf32", TYPE + 9 * Integer.BYTES);
    }

    /** curveType or parametricCurveType. */
    static boolean isCurve(ByteBuffer tag) {
        int start = TYPE + Integer.BYTES;
        if (is(tag, "curv", start)) {
            long count = Integer.toUnsignedLong(tag.getInt(TYPE));
            return count <= LONGEST_CURVE && tag.limit() >= start + count * Short.BYTES;
        }
        return is(tag, "para", start)
                && word(tag, TYPE) < PARAMETERS.length
                && tag.limit() >= start + PARAMETERS[word(tag, TYPE)] * Integer.BYTES;
    }

    /** lut8Type, lut16Type or lutAToBType from so many channels to the connection space. */
    static boolean isTable(ByteBuffer tag, int channels) {
        if (tag.limit() < TYPE + Integer.BYTES || tag.get(TYPE) != channels || tag.get(TYPE + 1) != CONNECTION) {
            return false;
        }
        if (is(tag, "mft1", 48)) {
            long grid = grid(tag.get(TYPE + 2) & 0xFF, channels);
            return grid > 0 && tag.limit() >= 48 + 256L * channels + grid + 256L * CONNECTION;
        }
        if (is(tag, "mft2", 52)) {
            long grid = grid(tag.get(TYPE + 2) & 0xFF, channels);
            int in = word(tag, 48);
            int out = word(tag, 50);
            boolean tables = Math.min(in, out) >= 2 && Math.max(in, out) <= LONGEST_TABLE;
            long entries = (long) in * channels + grid + (long) out * CONNECTION;
            return grid > 0 && tables && tag.limit() >= 52 + Short.BYTES * entries;
        }
        return is(tag, "mAB ", 32) && hasSoundGrid(tag, channels);
    }

    private static boolean hasSoundGrid(ByteBuffer tag, int channels) {
        long at = Integer.toUnsignedLong(tag.getInt(24));
        if (at == 0) {
            return channels == CONNECTION;
        }
        if (at + 20 > tag.limit()) {
            return false;
        }
        long entries = CONNECTION;
        for (int i = 0; i < channels; i++) {
            int points = tag.get((int) at + i) & 0xFF;
            if (points < 2) {
                return false;
            }
            entries *= points;
        }
        int bytes = tag.get((int) at + 16);
        return (bytes == 1 || bytes == 2) && at + 20 + entries * bytes <= tag.limit();
    }

    /** The entries of a grid, 0 when it is none. */
    private static long grid(int points, int channels) {
        long entries = points < 2 ? 0 : CONNECTION;
        for (int i = 0; i < channels; i++) {
            entries *= points;
        }
        return entries;
    }
}
