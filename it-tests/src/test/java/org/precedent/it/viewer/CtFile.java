package org.precedent.it.viewer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** One image of a CT, with its patient's name, written in Explicit VR Little Endian around whatever its pixels are. */
final class CtFile {
    static final int SLOPE = 2;
    static final int INTERCEPT = -1024;
    static final int WINDOW_WIDTH = 400;

    private final String instance;
    private final ByteArrayOutputStream elements = new ByteArrayOutputStream();

    /**
     * How its samples are to be understood.
     *
     * @param stored bits of each that count, of 16, or all of 8
     */
    record Look(int rows, int columns, String photometric, int stored, boolean signed, String slope, String intercept) {
        int allocated() {
            return stored > 8 ? 16 : 8;
        }
    }

    CtFile(String series, int number, boolean signed) {
        this(
                CtSeries.STUDY,
                series,
                number,
                new Look(
                        CtSeries.ROWS,
                        CtSeries.COLUMNS,
                        "MONOCHROME2",
                        16,
                        signed,
                        String.valueOf(SLOPE),
                        String.valueOf(INTERCEPT)));
    }

    CtFile(String study, String series, int number, Look look) {
        instance = series + "." + number;
        text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2");
        text(0x0008_0018, "UI", instance);
        text(0x0008_0020, "DA", "20240229");
        text(0x0008_0060, "CS", "CT");
        text(0x0010_0010, "PN", "Zebedee^Mary");
        text(0x0010_0020, "LO", "MRN-4711");
        text(0x0010_0040, "CS", "F");
        text(0x0018_0015, "CS", "CHEST");
        text(0x0018_0050, "DS", "2.5");
        text(0x0020_000D, "UI", study);
        text(0x0020_000E, "UI", series);
        text(0x0020_0011, "IS", series.substring(series.lastIndexOf('.') + 1));
        text(0x0020_0013, "IS", String.valueOf(number));
        text(0x0020_0032, "DS", "-20\\-15\\" + number * 2.5);
        text(0x0020_0037, "DS", "1\\0\\0\\0\\1\\0");
        text(0x0020_0052, "UI", study + ".99");
        number(0x0028_0002, 1);
        text(0x0028_0004, "CS", look.photometric);
        number(0x0028_0010, look.rows);
        number(0x0028_0011, look.columns);
        text(0x0028_0030, "DS", "0.7\\0.7");
        number(0x0028_0100, look.allocated());
        number(0x0028_0101, look.stored);
        number(0x0028_0102, look.stored - 1);
        number(0x0028_0103, look.signed ? 1 : 0);
        text(0x0028_1050, "DS", "40");
        text(0x0028_1051, "DS", String.valueOf(WINDOW_WIDTH));
        text(0x0028_1052, "DS", look.intercept);
        text(0x0028_1053, "DS", look.slope);
    }

    byte[] plain(byte[] samples) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        pixels.writeBytes(head(0x7FE0_0010, "OW", samples.length));
        pixels.writeBytes(samples);
        return file("1.2.840.10008.1.2.1", pixels.toByteArray());
    }

    byte[] compressed(String syntax, byte[] frame) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        pixels.writeBytes(head(0x7FE0_0010, "OB", -1));
        pixels.writeBytes(item(0xE000, 0));
        pixels.writeBytes(item(0xE000, frame.length + frame.length % 2));
        pixels.writeBytes(frame);
        pixels.writeBytes(new byte[frame.length % 2]);
        pixels.writeBytes(item(0xE0DD, 0));
        return file(syntax, pixels.toByteArray());
    }

    private byte[] file(String syntax, byte[] pixels) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[128]);
        file.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(element(0x0002_0003, "UI", instance));
        file.writeBytes(element(0x0002_0010, "UI", syntax));
        file.writeBytes(elements.toByteArray());
        file.writeBytes(pixels);
        return file.toByteArray();
    }

    private void text(int tag, String vr, String value) {
        elements.writeBytes(element(tag, vr, value));
    }

    private void number(int tag, int value) {
        elements.writeBytes(head(tag, "US", 2));
        elements.write(value);
        elements.write(value >> 8);
    }

    private static byte[] element(int tag, String vr, String value) {
        String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head(tag, vr, even.length()));
        out.writeBytes(even.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] head(int tag, String vr, int length) {
        byte[] head = new byte[vr.startsWith("O") ? 12 : 8];
        ByteBuffer out = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.getBytes(StandardCharsets.US_ASCII));
        if (head.length > 8) {
            out.putShort((short) 0).putInt(length);
        } else {
            out.putShort((short) length);
        }
        return head;
    }

    private static byte[] item(int element, int length) {
        byte[] item = new byte[8];
        ByteBuffer.wrap(item)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xFFFE)
                .putShort((short) element)
                .putInt(length);
        return item;
    }
}
