package org.precedent.index.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** ICC profiles for tests, made of published numbers. Knows nothing of the code under test. */
public final class Profiles {

    private static final double[][] ADOBE = {
        {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };
    private static final double[][] P3 = {
        {0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}
    };
    private static final double[][] PRO_PHOTO = {
        {0.79767, 0.28804, 0}, {0.13519, 0.71188, 0}, {0.03134, 0.00009, 0.82491}
    };
    private static final double[][] SRGB = {
        {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.71410}
    };

    private Profiles() {}

    /** Adobe RGB (1998): a pure power of 2.19921875. */
    public static byte[] adobe() {
        return matrix(ADOBE, power(2.19921875));
    }

    /** Display P3: sRGB's curve, as version 4 of the ICC writes it. */
    public static byte[] displayP3() {
        return matrix(P3, srgbCurve());
    }

    /** ROMM RGB (ProPhoto), as it is used: a pure power of 1.8. */
    public static byte[] proPhoto() {
        return matrix(PRO_PHOTO, power(1.8));
    }

    /** sRGB with its curve as a formula. */
    public static byte[] srgb() {
        return matrix(SRGB, srgbCurve());
    }

    /** sRGB with its curve as a table, as scanners and old cameras write it. */
    public static byte[] srgbByTable() {
        ByteBuffer curve =
                ByteBuffer.allocate(12 + 2 * 1024).put(ascii("curv")).putInt(0).putInt(1024);
        for (int i = 0; i < 1024; i++) {
            double sample = i / 1023.0;
            double light = sample <= 0.04045 ? sample / 12.92 : Math.pow((sample + 0.055) / 1.055, 2.4);
            curve.putShort((short) Math.round(light * 65535));
        }
        return matrix(SRGB, curve.array());
    }

    /** Colours whose three lights are all black. */
    public static byte[] dark() {
        return matrix(new double[3][3], power(2.2));
    }

    /** Grey of a pure power. */
    public static byte[] grey(double gamma) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("wtpt", colour(0.9642, 1, 0.8249));
        tags.put("kTRC", power(gamma));
        return profile("mntr", "GRAY", "XYZ ", tags);
    }

    /** Inks that are all grey: cyan, magenta and yellow take 20 of 100 of lightness each, black leaves 10. */
    public static byte[] inks() {
        ByteBuffer table = ByteBuffer.allocate(52 + 2 * (4 * 2 + 16 * 3 + 3 * 2))
                .put(ascii("mft2"))
                .putInt(0)
                .put(new byte[] {4, 3, 2, 0});
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? 0x1_0000 : 0);
        }
        table.putShort((short) 2).putShort((short) 2);
        for (int i = 0; i < 4; i++) {
            table.putShort((short) 0).putShort((short) 0xFFFF);
        }
        for (int node = 0; node < 16; node++) {
            int lightness = (node & 1) == 1 ? 10 : 100 - 20 * Integer.bitCount(node);
            table.putShort((short) (lightness * 0xFF00 / 100))
                    .putShort((short) 0x8000)
                    .putShort((short) 0x8000);
        }
        for (int i = 0; i < 3; i++) {
            table.putShort((short) 0).putShort((short) 0xFFFF);
        }
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("wtpt", colour(0.9642, 1, 0.8249));
        tags.put("A2B0", table.array());
        return profile("prtr", "CMYK", "Lab ", tags);
    }

    private static byte[] matrix(double[][] colours, byte[] curve) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", ascii("text\0\0\0\0a profile\0\0\0"));
        tags.put("wtpt", colour(0.9642, 1, 0.8249));
        for (int i = 0; i < 3; i++) {
            tags.put("rgb".charAt(i) + "XYZ", colour(colours[i]));
            tags.put("rgb".charAt(i) + "TRC", curve);
        }
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    /** A profile of any tags. */
    static byte[] profile(String device, String space, String connection, Map<String, byte[]> tags) {
        int size = 132 + tags.size() * 12;
        for (byte[] tag : tags.values()) {
            size += (tag.length + 3) / 4 * 4;
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(size).putInt(0).putInt(0x0220_0000);
        out.put(ascii(device + space + connection)).position(36).put(ascii("acsp"));
        out.position(68).putInt(0xF6D6).putInt(0x1_0000).putInt(0xD32D);
        out.position(128).putInt(tags.size());
        int offset = 132 + tags.size() * 12;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            out.put(ascii(tag.getKey())).putInt(offset).putInt(tag.getValue().length);
            out.put(offset, tag.getValue());
            offset += (tag.getValue().length + 3) / 4 * 4;
        }
        return out.array();
    }

    private static byte[] colour(double... xyz) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : xyz) {
            tag.putInt(fixed(value));
        }
        return tag.array();
    }

    private static byte[] power(double gamma) {
        return ByteBuffer.allocate(14)
                .put(ascii("curv"))
                .putInt(0)
                .putInt(1)
                .putShort((short) Math.round(gamma * 256))
                .array();
    }

    private static byte[] srgbCurve() {
        ByteBuffer tag = ByteBuffer.allocate(32).put(ascii("para")).putInt(0).putInt(3 << 16);
        for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            tag.putInt(fixed(value));
        }
        return tag.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
