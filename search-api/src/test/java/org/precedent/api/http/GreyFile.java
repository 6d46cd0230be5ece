package org.precedent.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;

/**
 * A DICOM file of a CT as a scanner sends it, with a patient's name: signed greys of 16 bits, plain or in run lengths.
 */
public final class GreyFile {
    public static final String PATIENT = "ZEBEDEE^MARY";
    static final int ROWS = 6;
    static final int COLUMNS = 8;
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    static final String RLE = "1.2.840.10008.1.2.5";

    private final Map<Integer, byte[]> elements = new TreeMap<>();
    private final int seed;
    private int frames = 1;
    private boolean runLengths;
    private boolean hasPixels = true;

    /** @param number of the instance in its series, from 1 */
    public GreyFile(String study, String series, int number) {
        seed = number;
        text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2");
        text(0x0008_0018, "UI", series + "." + number);
        text(0x0008_0020, "DA", "20240229");
        text(0x0008_0060, "CS", "CT");
        text(0x0010_0010, "PN", PATIENT);
        text(0x0010_0020, "LO", "MRN-" + study);
        text(0x0010_0040, "CS", "F");
        text(0x0010_1010, "AS", "061Y");
        text(0x0018_0015, "CS", "CHEST");
        text(0x0018_0050, "DS", "2.5");
        text(0x0020_000D, "UI", study);
        text(0x0020_000E, "UI", series);
        text(0x0020_0011, "IS", series.substring(series.lastIndexOf('.') + 1));
        text(0x0020_0013, "IS", String.valueOf(number));
        text(0x0020_0032, "DS", "-1.5\\2\\" + number * 2.5);
        text(0x0020_0037, "DS", "1\\0\\0\\0\\1\\0");
        text(0x0020_0052, "UI", study + ".9");
        words(0x0028_0002, 1);
        text(0x0028_0004, "CS", "MONOCHROME2");
        words(0x0028_0010, ROWS);
        words(0x0028_0011, COLUMNS);
        text(0x0028_0030, "DS", "0.7\\0.7");
        words(0x0028_0100, 16);
        words(0x0028_0101, 16);
        words(0x0028_0102, 15);
        words(0x0028_0103, 1);
        text(0x0028_1050, "DS", "40");
        text(0x0028_1051, "DS", "400");
        text(0x0028_1052, "DS", "-24");
        text(0x0028_1053, "DS", "1");
    }

    public GreyFile frames(int count) {
        frames = count;
        return text(0x0028_0008, "IS", String.valueOf(count));
    }

    /** It describes an image and holds none. */
    public GreyFile withoutPixels() {
        hasPixels = false;
        return this;
    }

    /** Its pixels are in run lengths. */
    public GreyFile inRunLengths() {
        runLengths = true;
        return this;
    }

    public GreyFile text(int tag, String vr, String value) {
        String even = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " ");
        elements.put(tag, element(tag, vr, even.getBytes(StandardCharsets.US_ASCII)));
        return this;
    }

    private void words(int tag, int value) {
        elements.put(tag, element(tag, "US", new byte[] {(byte) value, (byte) (value >> 8)}));
    }

    /** The samples of a frame, from 0, in little endian: all its values differ, and some are negative. */
    byte[] samples(int frame) {
        byte[] all = new byte[2 * ROWS * COLUMNS];
        ByteBuffer samples = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            samples.putShort((short) (i * 61 - 1000 + 7 * seed + frame));
        }
        return all;
    }

    /** The file's bytes. */
    public byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        String syntax = runLengths ? RLE + "\0" : EXPLICIT + "\0";
        out.writeBytes(element(0x0002_0010, "UI", syntax.getBytes(StandardCharsets.US_ASCII)));
        elements.values().forEach(out::writeBytes);
        if (!hasPixels) {
            return out.toByteArray();
        }
        if (runLengths) {
            out.writeBytes(head(0x7FE0_0010, "OB", -1));
            part(out, new byte[0]);
            for (int frame = 0; frame < frames; frame++) {
                part(out, packed(frame));
            }
            out.writeBytes(
                    little(8).putShort((short) 0xFFFE).putShort((short) 0xE0DD).array());
        } else {
            out.writeBytes(head(0x7FE0_0010, "OW", 2 * ROWS * COLUMNS * frames));
            for (int frame = 0; frame < frames; frame++) {
                out.writeBytes(samples(frame));
            }
        }
        return out.toByteArray();
    }

    /** A frame in run lengths. */
    byte[] packed(int frame) {
        PixelLayout layout = new PixelLayout(ROWS, COLUMNS, Photometric.MONOCHROME2, 16, 16, 15, true, false);
        return RleEncoder.encode(new Frame(layout, ByteOrder.LITTLE_ENDIAN, samples(frame)));
    }

    private static void part(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(little(8)
                .putShort((short) 0xFFFE)
                .putShort((short) 0xE000)
                .putInt(bytes.length)
                .array());
        out.writeBytes(bytes);
    }

    private static byte[] element(int tag, String vr, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head(tag, vr, value.length));
        out.writeBytes(value);
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

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
