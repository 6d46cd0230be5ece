package org.precedent.index.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SequencedMap;

/** The first bytes of a file of our own writing, up to the pixels (PS3.10 section 7.1). */
final class FileHead {
    private static final int PREAMBLE = 128;
    private static final String IMPLEMENTATION = "2.25.302043790172249692526321623266752743501";
    private static final int SHORT_HEADER = 8;

    private FileHead() {}

    /** The bytes, with the class and the name that the elements say. */
    static byte[] of(SequencedMap<Integer, byte[]> elements, String transferSyntax) {
        return of(elements, uid(elements, 0x0008_0016), uid(elements, 0x0008_0018), transferSyntax);
    }

    private static String uid(SequencedMap<Integer, byte[]> elements, int number) {
        byte[] element = Objects.requireNonNullElse(elements.get(number), new byte[SHORT_HEADER]);
        String value = new String(
                element, SHORT_HEADER, Math.max(0, element.length - SHORT_HEADER), StandardCharsets.US_ASCII);
        return Values.clean(value);
    }

    /** The bytes. */
    static byte[] of(SequencedMap<Integer, byte[]> elements, String sopClass, String instance, String transferSyntax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[PREAMBLE]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(meta(sopClass, instance, transferSyntax));
        elements.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** The file meta information. */
    private static byte[] meta(String sopClass, String instance, String transferSyntax) {
        ElementWriter meta = new ElementWriter();
        meta.element(0x0002_0001, "OB", new byte[] {0, 1});
        meta.text(0x0002_0002, "UI", sopClass);
        meta.text(0x0002_0003, "UI", instance);
        meta.text(0x0002_0010, "UI", transferSyntax);
        meta.text(0x0002_0012, "UI", IMPLEMENTATION);
        ElementWriter whole = new ElementWriter();
        whole.number(0x0002_0000, "UL", meta.bytes().length);
        whole.append(meta.bytes());
        return whole.bytes();
    }
}
