package org.precedent.index.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes data elements in Explicit VR Little Endian (PS3.5 section 7.1.2), into memory. */
final class ElementWriter {
    private static final int LONGEST_SHORT = 0xFFFE;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Puts what another wrote behind. */
    void append(byte[] elements) {
        out.writeBytes(elements);
    }

    void text(int tag, String vr, String value) {
        element(tag, vr, value.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * One element.
     *
     * @param value as it is to stand there, but for the byte that makes its length even
     */
    void element(int tag, String vr, byte[] value) {
        byte[] even = value.length % 2 == 0 ? value : Arrays.copyOf(value, value.length + 1);
        if (even.length > value.length && isText(vr)) {
            even[value.length] = ' ';
        }
        header(tag, vr, even.length);
        out.writeBytes(even);
    }

    /** One number of 32 bits. */
    void number(int tag, String vr, long value) {
        header(tag, vr, Integer.BYTES);
        number(value, Integer.BYTES);
    }

    /** A sequence of items. */
    void sequence(int tag, List<byte[]> items) {
        header(
                tag,
                Vr.SEQUENCE,
                items.stream().mapToLong(item -> item.length + 8L).sum());
        for (byte[] item : items) {
            item(0xFFFE_E000, item.length);
            append(item);
        }
    }

    private static boolean isText(String vr) {
        return switch (vr) {
            case "CS", "DS", "IS", "LO", "PN", "SH", "DA", "TM", "AS" -> true;
            default -> false;
        };
    }

    /**
     * What stands before a value.
     *
     * @param length in bytes, even, or {@link ElementHeader#UNDEFINED}
     */
    void header(int tag, String vr, long length) {
        tag(tag);
        out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
        if (!Vr.hasShortLength(vr)) {
            number(0, 2);
            number(length, 4);
        } else if (length <= LONGEST_SHORT) {
            number(length, 2);
        } else {
            throw new IllegalArgumentException("a value of " + length + " bytes is too long for its kind");
        }
    }

    /** What stands before an item, or in place of the one behind the last. */
    void item(int tag, long length) {
        tag(tag);
        number(length, 4);
    }

    private void tag(int tag) {
        number(tag >>> 16, 2);
        number(tag & 0xFFFF, 2);
    }

    private void number(long value, int bytes) {
        byte[] number = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        out.write(number, 0, bytes);
    }
}
