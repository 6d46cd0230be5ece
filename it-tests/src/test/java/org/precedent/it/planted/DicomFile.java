package org.precedent.it.planted;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a DICOM file, its elements in the order of their tags, little endian, with value representations or, as many
 * archives send them, without (PS3.5 7.1.2 and 7.1.3, PS3.10).
 */
final class DicomFile {
    private static final String IMPLICIT_LITTLE = "1.2.840.10008.1.2";
    private static final String EXPLICIT_LITTLE = "1.2.840.10008.1.2.1";
    private static final Set<String> LONG =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> PADDED_WITH_ZERO = Set.of("OB", "UI");
    private static final int SOP_CLASS = 0x0008_0016;
    private static final int INSTANCE = 0x0008_0018;

    private final Map<Integer, String> representations = new TreeMap<>();
    private final Map<Integer, byte[]> values = new TreeMap<>();

    private byte[] preamble = new byte[0];
    private final Map<Integer, String> meta = new TreeMap<>();

    /** A file of a class and an instance. */
    static DicomFile of(String sopClass, String instance) {
        return new DicomFile().text(SOP_CLASS, "UI", sopClass).text(INSTANCE, "UI", instance);
    }

    /** An item of a sequence. */
    static DicomFile item() {
        return new DicomFile();
    }

    DicomFile text(int tag, String representation, String text) {
        return bytes(tag, representation, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Writes into the preamble. */
    DicomFile preamble(String text) {
        preamble = text.getBytes(StandardCharsets.US_ASCII);
        return this;
    }

    /** A short string of the file meta information. */
    DicomFile meta(int tag, String text) {
        meta.put(tag, text);
        return this;
    }

    private DicomFile with(Map<Integer, String> more) {
        more.forEach((tag, text) -> text(tag, "SH", text));
        return this;
    }

    DicomFile number(int tag, int number) {
        return bytes(tag, "US", new byte[] {(byte) number, (byte) (number >> 8)});
    }

    DicomFile bytes(int tag, String representation, byte[] bytes) {
        representations.put(tag, representation);
        values.put(tag, bytes);
        return this;
    }

    DicomFile sequence(int tag, DicomFile... items) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DicomFile item : items) {
            byte[] content = item.content(true);
            all.writeBytes(little(8)
                    .putShort((short) 0xFFFE)
                    .putShort((short) 0xE000)
                    .putInt(content.length)
                    .array());
            all.writeBytes(content);
        }
        return bytes(tag, "SQ", all.toByteArray());
    }

    /** The whole file, with value representations. */
    byte[] file() {
        return file(EXPLICIT_LITTLE);
    }

    /** The whole file, without. */
    byte[] implicitFile() {
        return file(IMPLICIT_LITTLE);
    }

    private byte[] file(String syntax) {
        byte[] group = new DicomFile()
                .bytes(0x0002_0001, "OB", new byte[] {0, 1})
                .bytes(0x0002_0002, "UI", value(SOP_CLASS))
                .bytes(0x0002_0003, "UI", value(INSTANCE))
                .text(0x0002_0010, "UI", syntax)
                .text(0x0002_0012, "UI", "2.25.204313785340263113428375934826315912422")
                .with(meta)
                .content(true);
        byte[] length = new DicomFile()
                .bytes(0x0002_0000, "UL", little(4).putInt(group.length).array())
                .content(true);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Arrays.copyOf(preamble, 128));
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(length);
        file.writeBytes(group);
        file.writeBytes(content(syntax.equals(EXPLICIT_LITTLE)));
        return file.toByteArray();
    }

    private byte[] value(int tag) {
        byte[] value = values.get(tag);
        if (value == null) {
            throw new IllegalStateException("the file lacks an element");
        }
        return value;
    }

    private byte[] content(boolean explicit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        representations.forEach((tag, representation) -> {
            byte[] bytes = value(tag);
            boolean odd = bytes.length % 2 == 1;
            int length = bytes.length + (odd ? 1 : 0);
            out.writeBytes(explicit ? head(tag, representation, length) : head(tag, length));
            out.writeBytes(bytes);
            if (odd) {
                out.write(PADDED_WITH_ZERO.contains(representation) ? 0 : ' ');
            }
        });
        return out.toByteArray();
    }

    private static byte[] head(int tag, int length) {
        return little(8)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array();
    }

    private static byte[] head(int tag, String representation, int length) {
        boolean longForm = LONG.contains(representation);
        byte[] head = new byte[longForm ? 12 : 8];
        ByteBuffer buffer = ByteBuffer.wrap(head)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .put(representation.getBytes(StandardCharsets.US_ASCII));
        if (longForm) {
            buffer.putShort((short) 0).putInt(length);
        } else {
            buffer.putShort((short) length);
        }
        return head;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
