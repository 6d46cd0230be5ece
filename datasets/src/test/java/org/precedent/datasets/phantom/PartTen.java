package org.precedent.datasets.phantom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small reader of DICOM files by the letter of PS3.10 and PS3.5, for tests; it refuses what it does not expect. */
record PartTen(Map<Integer, byte[]> meta, Map<Integer, byte[]> data) {
    static PartTen read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 128; i++) {
            require(in.get() == 0, "preamble");
        }
        byte[] magic = new byte[4];
        in.get(magic);
        require(new String(magic, StandardCharsets.US_ASCII).equals("DICM"), "DICM");
        Map<Integer, byte[]> length = elements(in, in.position() + 12, true);
        byte[] groupLength = value(length, 0x00020000);
        int end = in.position()
                + ByteBuffer.wrap(groupLength).order(ByteOrder.LITTLE_ENDIAN).getInt();
        Map<Integer, byte[]> meta = elements(in, end, true);
        boolean explicit = text(meta, 0x00020010).equals("1.2.840.10008.1.2.1");
        require(explicit || text(meta, 0x00020010).equals("1.2.840.10008.1.2"), "transfer syntax");
        return new PartTen(meta, elements(in, file.length, explicit));
    }

    /** The text of an attribute, without its padding. */
    String text(int tag) {
        return text(data, tag);
    }

    /** An unsigned number of 16 bits. */
    int number(int tag) {
        byte[] value = value(data, tag);
        return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xFFFF;
    }

    boolean has(int tag) {
        return data.containsKey(tag);
    }

    byte[] bytes(int tag) {
        return value(data, tag);
    }

    static String text(Map<Integer, byte[]> elements, int tag) {
        return new String(value(elements, tag), StandardCharsets.UTF_8).replaceAll("[ \0]+$", "");
    }

    private static byte[] value(Map<Integer, byte[]> elements, int tag) {
        byte[] value = elements.get(tag);
        if (value == null) {
            throw new IllegalStateException("no attribute " + Integer.toHexString(tag));
        }
        return Arrays.copyOf(value, value.length);
    }

    private static Map<Integer, byte[]> elements(ByteBuffer in, int end, boolean explicit) {
        Map<Integer, byte[]> elements = new LinkedHashMap<>();
        int last = 0;
        while (in.position() < end) {
            int tag = (in.getShort() & 0xFFFF) << 16 | (in.getShort() & 0xFFFF);
            require(Integer.compareUnsigned(tag, last) > 0 || tag == 0x00020000, "tags are sorted");
            last = tag;
            int length = explicit ? explicitLength(in) : in.getInt();
            require(length >= 0 && length % 2 == 0, "even length");
            byte[] value = new byte[length];
            in.get(value);
            elements.put(tag, value);
        }
        require(in.position() == end, "the elements end where they should");
        return elements;
    }

    private static int explicitLength(ByteBuffer in) {
        String representation = "" + (char) in.get() + (char) in.get();
        if (representation.equals("OB") || representation.equals("OW")) {
            require(in.getShort() == 0, "reserved");
            return in.getInt();
        }
        return in.getShort() & 0xFFFF;
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new IllegalStateException("broken DICOM file: " + what);
        }
    }
}
