package org.precedent.datasets.phantom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * Builds one DICOM Part 10 file: a preamble, file meta information with its length, and the attributes in the order of
 * their tags, in little endian with explicit or implicit value representations (PS3.5 A.1 and A.2, PS3.10). Not
 * thread-safe.
 */
final class DicomWriter {
    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final String IMPLEMENTATION = "2.25.204313785340263113428375934826315912421";
    private static final int PREAMBLE = 128;
    private final Map<Tag, byte[]> values = new EnumMap<>(Tag.class);

    /** Sets text; several values are parted by backslashes, and each must fit its representation. */
    DicomWriter put(Tag tag, String text) {
        for (String value : text.split("\\\\", -1)) {
            if (value.length() > tag.representation().longest()) {
                throw new IllegalArgumentException(tag + " has " + value.length() + " characters, more than "
                        + tag.representation().longest());
            }
        }
        values.put(tag, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sets an unsigned number of 16 bits. */
    DicomWriter put(Tag tag, int number) {
        if (number < 0 || number > 0xFFFF) {
            throw new IllegalArgumentException(tag + " is " + number + ", not an unsigned number of 16 bits");
        }
        values.put(tag, new byte[] {(byte) number, (byte) (number >> 8)});
        return this;
    }

    /** Sets bytes, which the writer keeps. */
    DicomWriter put(Tag tag, byte[] bytes) {
        values.put(tag, bytes);
        return this;
    }

    /** The whole file. */
    byte[] file(boolean explicit) {
        DicomWriter meta = new DicomWriter()
                .put(Tag.META_VERSION, new byte[] {0, 1})
                .put(Tag.MEDIA_STORAGE_SOP_CLASS_UID, text(Tag.SOP_CLASS_UID))
                .put(Tag.MEDIA_STORAGE_SOP_INSTANCE_UID, text(Tag.SOP_INSTANCE_UID))
                .put(Tag.TRANSFER_SYNTAX_UID, explicit ? EXPLICIT : IMPLICIT)
                .put(Tag.IMPLEMENTATION_CLASS_UID, IMPLEMENTATION)
                .put(Tag.IMPLEMENTATION_VERSION_NAME, "PRECEDENT");
        byte[] head = meta.elements(true);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[PREAMBLE]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(groupLength(head.length));
        file.writeBytes(head);
        file.writeBytes(elements(explicit));
        return file.toByteArray();
    }

    private String text(Tag tag) {
        byte[] value = values.get(tag);
        if (value == null) {
            throw new IllegalStateException(tag + " is not set");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] groupLength(int length) {
        ByteBuffer buffer = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) 2).putShort((short) 0);
        buffer.put((byte) 'U').put((byte) 'L').putShort((short) 4);
        return buffer.putInt(length).array();
    }

    private byte[] elements(boolean explicit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        values.forEach((tag, value) -> {
            boolean odd = (value.length & 1) == 1;
            out.writeBytes(header(tag, value.length + (odd ? 1 : 0), explicit));
            out.writeBytes(value);
            if (odd) {
                out.write(tag.representation().padding());
            }
        });
        return out.toByteArray();
    }

    private static byte[] header(Tag tag, int length, boolean explicit) {
        ValueRepresentation representation = tag.representation();
        ByteBuffer buffer = ByteBuffer.allocate(explicit && representation.longForm() ? 12 : 8)
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) (tag.number() >>> 16)).putShort((short) tag.number());
        if (!explicit) {
            return buffer.putInt(length).array();
        }
        buffer.put(representation.name().getBytes(StandardCharsets.US_ASCII));
        if (representation.longForm()) {
            return buffer.putShort((short) 0).putInt(length).array();
        }
        return buffer.putShort((short) length).array();
    }
}
