package org.precedent.index.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** A stream that is written anew, with what makes samples and nothing else. Not safe for use by several threads. */
final class BareStream {
    private static final byte[] JFIF_FILE = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    private static final int HEADER = 6;
    private static final int HEADER_OF_COMPONENT = 3;
    private static final int SCAN_HEADER = 4;
    private static final int SCAN_HEADER_OF_COMPONENT = 2;

    private final ByteArrayOutputStream out;

    private BareStream(int size) {
        this.out = new ByteArrayOutputStream(size);
        marker(Segments.START);
    }

    /** One that says of its colours what another says. */
    static BareStream like(JpegHeader header, int size) {
        BareStream stream = new BareStream(size);
        if (header.jfif()) {
            stream.segment(Segments.JFIF, JFIF_FILE);
        }
        if (header.adobeTransform() != JpegHeader.NO_TRANSFORM) {
            stream.adobe(header.adobeTransform());
        }
        return stream;
    }

    /** One whose components are colours as they stand. */
    static BareStream untransformed(int size) {
        BareStream stream = new BareStream(size);
        stream.adobe(0);
        return stream;
    }

    private void adobe(int transform) {
        segment(Segments.ADOBE, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform});
    }

    /** A frame's header, of which what stands behind its components is left out. */
    void header(int marker, byte[] content, int components) {
        segment(marker, content, HEADER + HEADER_OF_COMPONENT * components);
    }

    /** A scan's header, of which what stands behind its components is left out. */
    void scanHeader(byte[] content, int components) {
        segment(Segments.SCAN, content, SCAN_HEADER + SCAN_HEADER_OF_COMPONENT * components);
    }

    /** The bytes of a scan; behind a byte of ones stands another, so that nobody takes it for a marker. */
    void scan(byte[] bytes, int from, int end) {
        out.write(bytes, from, end - from);
        if (end > from && Segments.unsigned(bytes[end - 1]) == 0xFF) {
            out.write(0);
        }
    }

    /** One table. */
    void table(int marker, int name, byte[] definition) {
        byte[] content = new byte[1 + definition.length];
        content[0] = (byte) name;
        System.arraycopy(definition, 0, content, 1, definition.length);
        segment(marker, content);
    }

    void segment(int marker, byte[] content) {
        segment(marker, content, content.length);
    }

    /** A segment, or as much of its content as counts. */
    void segment(int marker, byte[] content, int most) {
        int length = Math.min(content.length, most);
        marker(marker);
        out.write((length + 2) >> 8);
        out.write(length + 2);
        out.write(content, 0, length);
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    /** All of it. */
    byte[] ended() {
        marker(Segments.END);
        return out.toByteArray();
    }
}
