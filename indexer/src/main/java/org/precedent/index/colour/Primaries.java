package org.precedent.index.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the red, green and blue of a device lie, adapted to the white of the ICC's connection space by Bradford's
 * transformation (Lindbloom, RGB/XYZ matrices). Immutable.
 */
public final class Primaries {

    /** A PNG that is sRGB says so, next to the chunk for it, with this gamma, which is not sRGB's curve. */
    private static final double GAMMA_OF_SRGB = 1 / 2.2;

    private static final double NEARLY = 0.002;
    private static final double[] SRGB = {0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06};
    private static final double[] D50 = {0.9642, 1, 0.8249};
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };
    private static final String[] COLOURS = {"rXYZ", "gXYZ", "bXYZ"};
    private static final String[] CURVES = {"rTRC", "gTRC", "bTRC"};
    private static final int HEADER = 128;
    private static final int CURVE = 16;
    private static final int COLOUR = 20;

    private final double[] chromaticities;
    private final double[][] adapted;

    private Primaries(double[] chromaticities, double[][] adapted) {
        this.chromaticities = chromaticities;
        this.adapted = adapted;
    }

    /**
     * The primaries at given places, empty if they span no colours.
     *
     * @param chromaticities x and y of white, red, green, blue
     */
    public static Optional<Primaries> of(double[] chromaticities) {
        double[][] columns = new double[3][];
        for (int i = 0; i < 4; i++) {
            double x = chromaticities[2 * i];
            double y = chromaticities[2 * i + 1];
            if (!(x >= 0 && y > 0.001 && x + y <= 1)) {
                return Optional.empty();
            }
            if (i > 0) {
                columns[i - 1] = light(x, y);
            }
        }
        double[][] colours = Matrix.transposed(columns);
        if (Math.abs(Matrix.determinant(colours)) < NEARLY) {
            return Optional.empty();
        }
        double[] white = light(chromaticities[0], chromaticities[1]);
        double[] shares = Matrix.times(Matrix.inverse(colours), white);
        double[][] device = Matrix.times(colours, Matrix.diagonal(shares));
        return Optional.of(new Primaries(chromaticities.clone(), Matrix.times(adaptation(white), device)));
    }

    private static double[] light(double x, double y) {
        return new double[] {x / y, 1, (1 - x - y) / y};
    }

    private static double[][] adaptation(double[] white) {
        double[] from = Matrix.times(BRADFORD, white);
        double[] to = Matrix.times(BRADFORD, D50);
        double[] gains = {to[0] / from[0], to[1] / from[1], to[2] / from[2]};
        return Matrix.times(Matrix.inverse(BRADFORD), Matrix.times(Matrix.diagonal(gains), BRADFORD));
    }

    /**
     * The profile of a device with these primaries; empty where it changes nothing.
     *
     * @param gamma the exponent from light to sample, as in a PNG: below 1 for usual devices
     */
    public Optional<ColourProfile> profile(double gamma) {
        boolean standard = Math.abs(gamma - GAMMA_OF_SRGB) < NEARLY;
        for (int i = 0; i < SRGB.length; i++) {
            standard &= Math.abs(chromaticities[i] - SRGB[i]) < NEARLY;
        }
        return standard || !(gamma > 0) ? Optional.empty() : ColourProfile.read(written(1 / gamma), COLOURS.length);
    }

    private byte[] written(double exponent) {
        int tags = COLOURS.length + CURVES.length;
        int colours = HEADER + 4 + tags * 12;
        int curves = colours + COLOURS.length * COLOUR;
        int size = curves + CURVE;
        ByteBuffer out = ByteBuffer.allocate(size).putInt(0, size).putInt(8, 0x0220_0000);
        put(out.position(12), "mntr", "RGB ", "XYZ ");
        put(out.position(36), "acsp");
        out.putInt(HEADER, tags).position(HEADER + 4);
        for (int i = 0; i < COLOURS.length; i++) {
            put(out, COLOURS[i]);
            out.putInt(colours + i * COLOUR).putInt(COLOUR);
            put(out, CURVES[i]);
            out.putInt(curves).putInt(CURVE);
        }
        for (int i = 0; i < COLOURS.length; i++) {
            put(out, "XYZ ");
            out.putInt(0);
            for (double[] row : adapted) {
                out.putInt((int) Math.round(row[i] * 65536));
            }
        }
        put(out, "curv");
        out.putInt(0).putInt(1).putShort((short) Math.clamp(Math.round(exponent * 256), 1, 0xFFFF));
        return out.array();
    }

    private static void put(ByteBuffer out, String... words) {
        for (String word : words) {
            out.put(word.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
