package org.precedent.index.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.precedent.index.deid.Elements;

/** Binary values: how long one is, and how they stand in little endian. */
final class Binary {
    private static final int MOST_COUNTED = 1 << 24;
    private static final double LEAST_MEASURE = 1e-9;
    private static final double MOST_MEASURE = 1e9;

    private Binary() {}

    /** How many bytes a value of a kind has, a tag counting as two; 0 for kinds that are texts. */
    static int unit(String vr) {
        return switch (vr) {
            case "OB" -> 1;
            case "US", "SS", "OW", "AT" -> 2;
            case "UL", "SL", "FL" -> 4;
            case "FD", "OV" -> 8;
            default -> 0;
        };
    }

    /** A copy of values, each with its lowest byte first. */
    static byte[] littleEndian(byte[] values, int unit, ByteOrder order) {
        byte[] copy = values.clone();
        if (order == ByteOrder.BIG_ENDIAN) {
            swap(copy, unit);
        }
        return copy;
    }

    /** Turns the bytes of each value around, in place; what is too short for one at the end stays. */
    static void swap(byte[] values, int unit) {
        for (int i = 0; i + unit <= values.length; i += unit) {
            for (int low = i, high = i + unit - 1; low < high; low++, high--) {
                byte other = values[low];
                values[low] = values[high];
                values[high] = other;
            }
        }
    }

    /** Whether values of several bytes may be numbers and tags as images have them, and not the letters of a text. */
    static boolean isPlausible(byte[] littleEndian, String vr) {
        ByteBuffer values = ByteBuffer.wrap(littleEndian).order(ByteOrder.LITTLE_ENDIAN);
        boolean good = true;
        while (good && values.hasRemaining()) {
            good = switch (vr) {
                case "AT" -> values.remaining() >= Integer.BYTES && isListed(values.getShort(), values.getShort());
                case "UL", "SL" -> Math.abs((long) values.getInt()) <= MOST_COUNTED;
                case "FL" -> isMeasure(values.getFloat());
                case "FD" -> isMeasure(values.getDouble());
                default -> {
                    values.position(values.limit());
                    yield true;
                }
            };
        }
        return good;
    }

    private static boolean isListed(short group, short element) {
        return Elements.CURRENT.of((group << Short.SIZE) | (element & 0xFFFF)) != null;
    }

    private static boolean isMeasure(double value) {
        return value == 0 || (Math.abs(value) >= LEAST_MEASURE && Math.abs(value) <= MOST_MEASURE);
    }
}
