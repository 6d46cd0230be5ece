package org.precedent.index.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A small DICOM file of explicit little endian: 4 x 4 greys of 8 bits, all its frames different. */
final class DicomSample {

    private static final int SIDE = 4;
    static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    private static final String ENCAPSULATED_CDA = "1.2.840.10008.5.1.4.1.1.104.2";
    private static final String ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1";
    private static final String BASIC_TEXT = "1.2.840.10008.5.1.4.1.1.88.11";
    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);
    private int frames = 1;
    private int brightness;
    private boolean blank;
    private String documentClass = "";

    DicomSample(String studyUid, String seriesUid, int instance) {
        text(0x0008_0016, "UI", SECONDARY_CAPTURE);
        text(0x0008_0018, "UI", studyUid + "." + seriesUid.hashCode() % 1000 + "." + instance);
        text(0x0008_0060, "CS", "CR");
        text(0x0020_000D, "UI", studyUid);
        text(0x0020_000E, "UI", seriesUid);
        text(0x0020_0013, "IS", String.valueOf(instance));
        number(0x0028_0002, 1);
        text(0x0028_0004, "CS", "MONOCHROME2");
        number(0x0028_0010, SIDE);
        number(0x0028_0011, SIDE);
        number(0x0028_0100, 8);
        number(0x0028_0101, 8);
        number(0x0028_0102, 7);
        number(0x0028_0103, 0);
        brightness = instance;
    }

    DicomSample patient(String id, String name) {
        return text(0x0010_0020, "LO", id).text(0x0010_0010, "PN", name);
    }

    DicomSample text(int tag, String vr, String value) {
        return element(tag, vr, value.getBytes(StandardCharsets.US_ASCII));
    }

    DicomSample number(int tag, int value) {
        return element(tag, "US", new byte[] {(byte) value, (byte) (value >> 8)});
    }

    DicomSample frames(int count) {
        frames = count;
        return text(0x0028_0008, "IS", String.valueOf(count));
    }

    /** Files of one brightness show the same. */
    DicomSample brightness(int level) {
        brightness = level;
        return this;
    }

    /** An object of another class, without pixels. */
    DicomSample ofClass(String sopClass) {
        documentClass = sopClass;
        return text(0x0008_0016, "UI", sopClass);
    }

    /** A CDA document in the place of pixels. */
    DicomSample holding(String cda) {
        return holding(ENCAPSULATED_CDA, "text/XML", cda.getBytes(StandardCharsets.US_ASCII));
    }

    /** A PDF in the place of pixels. */
    DicomSample holding(byte[] pdf) {
        return holding(ENCAPSULATED_PDF, "application/pdf", pdf);
    }

    private DicomSample holding(String sopClass, String mediaType, byte[] document) {
        documentClass = sopClass;
        text(0x0008_0016, "UI", sopClass);
        text(0x0042_0012, "LO", mediaType);
        return element(0x0042_0011, "OB", document);
    }

    /** A structured report of one finding in the place of pixels. */
    DicomSample finding(String text) {
        documentClass = BASIC_TEXT;
        text(0x0008_0016, "UI", BASIC_TEXT);
        text(0x0040_A040, "CS", "CONTAINER");
        text(0x0040_A491, "CS", "COMPLETE");
        DicomSample name = item();
        name.text(0x0008_0100, "SH", "121071").text(0x0008_0102, "SH", "DCM").text(0x0008_0104, "LO", "Finding");
        DicomSample finding = item();
        finding.text(0x0040_A010, "CS", "CONTAINS").text(0x0040_A040, "CS", "TEXT");
        finding.sequence(0x0040_A043, name).element(0x0040_A160, "UT", text.getBytes(StandardCharsets.US_ASCII));
        return sequence(0x0040_A730, finding);
    }

    private static DicomSample item() {
        DicomSample item = new DicomSample("1", "1", 0);
        item.elements.clear();
        return item;
    }

    /** Is an ultrasound from this row on (PS3.3 C.8.5.5). */
    DicomSample region(int top, int right, int bottom) {
        DicomSample region = item().corner(0x0018_6018, 0).corner(0x0018_601A, top);
        return sequence(0x0018_6011, region.corner(0x0018_601C, right).corner(0x0018_601E, bottom));
    }

    private DicomSample corner(int tag, int value) {
        return element(tag, "UL", new byte[] {(byte) value, (byte) (value >> 8), 0, 0});
    }

    /** A sequence of one item (PS3.5 7.5). */
    private DicomSample sequence(int tag, DicomSample item) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        item.elements.values().forEach(content::writeBytes);
        ByteBuffer whole = ByteBuffer.allocate(content.size() + 8).order(ByteOrder.LITTLE_ENDIAN);
        whole.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(content.size());
        return element(tag, "SQ", whole.put(content.toByteArray()).array());
    }

    /** Every pixel the same. */
    DicomSample blank() {
        blank = true;
        return this;
    }

    /** The extremes in each frame keep a reader that stretches greys from making all frames alike. */
    private int sample(int index) {
        int frame = index / (SIDE * SIDE);
        if (blank) {
            return 100;
        }
        return switch (index % (SIDE * SIDE)) {
            case 0 -> 0;
            case 1 -> 255;
            default -> 10 + brightness + 2 * frame;
        };
    }

    private DicomSample element(int tag, String vr, byte[] value) {
        int length = value.length + value.length % 2;
        byte[] even = Arrays.copyOf(value, length);
        if (length > value.length && !vr.equals("UI")) {
            even[value.length] = ' ';
        }
        boolean isLong = vr.startsWith("O") || vr.equals("SQ") || vr.equals("UT");
        ByteBuffer bytes = ByteBuffer.allocate(length + (isLong ? 12 : 8)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(StandardCharsets.US_ASCII));
        if (isLong) {
            bytes.putShort((short) 0).putInt(length);
        } else {
            bytes.putShort((short) length);
        }
        elements.put(tag, bytes.put(even).array());
        return this;
    }

    /** One frame in one fragment, without a table of offsets (PS3.5 A.4). */
    private static byte[] fragments(byte[] frame) {
        int length = frame.length + frame.length % 2;
        ByteBuffer bytes = ByteBuffer.allocate(length + 36).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort((short) 0x7FE0).putShort((short) 0x0010).put("OB".getBytes(StandardCharsets.US_ASCII));
        bytes.putShort((short) 0).putInt(-1);
        bytes.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(0);
        bytes.putShort((short) 0xFFFE).putShort((short) 0xE000).putInt(length).put(Arrays.copyOf(frame, length));
        return bytes.putShort((short) 0xFFFE).putShort((short) 0xE0DD).putInt(0).array();
    }

    byte[] file() {
        byte[] pixels = new byte[SIDE * SIDE * frames];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) sample(i);
        }
        return file(EXPLICIT_LITTLE_ENDIAN, pixels, false);
    }

    /** With these pixels, or this one compressed frame, in a transfer syntax. */
    byte[] file(String syntax, byte[] pixels, boolean compressed) {
        boolean document = !documentClass.isEmpty();
        if (document) {
            elements.keySet().removeIf(tag -> tag >>> 16 == 0x0028);
        } else if (compressed) {
            elements.put(0x7FE0_0010, fragments(pixels));
        } else {
            element(0x7FE0_0010, "OW", pixels);
        }
        DicomSample meta = item();
        meta.text(0x0002_0002, "UI", document ? documentClass : SECONDARY_CAPTURE)
                .text(0x0002_0010, "UI", syntax);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        meta.elements.values().forEach(file::writeBytes);
        elements.values().forEach(file::writeBytes);
        return file.toByteArray();
    }
}
