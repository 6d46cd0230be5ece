package org.precedent.index.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;

/** Colours held against the formulas of their spaces: published matrices to and from the light of D65. */
final class ColourProfileTest {
    private static final double[][] ADOBE = {
        {0.5767309, 0.1855540, 0.1881852}, {0.2973769, 0.6273491, 0.0752741}, {0.0270343, 0.0706872, 0.9911085}
    };
    private static final double[][] P3 = {
        {0.4865709, 0.2656677, 0.1982173}, {0.2289746, 0.6917385, 0.0792869}, {0, 0.0451134, 1.0439444}
    };
    private static final double[][] PRO_PHOTO_D50 = {
        {0.7976749, 0.1351917, 0.0313534}, {0.2880402, 0.7118741, 0.0000857}, {0, 0, 0.8252100}
    };
    private static final double[][] SRGB_OF_D65 = {
        {3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560}, {0.0556434, -0.2040259, 1.0572252}
    };
    private static final double[][] SRGB_OF_D50 = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static double[] times(double[][] matrix, double... vector) {
        double[] result = new double[3];
        for (int i = 0; i < 9; i++) {
            result[i / 3] += matrix[i / 3][i % 3] * vector[i % 3];
        }
        return result;
    }

    private static double toLight(double sample) {
        return sample <= 0.04045 ? sample / 12.92 : Math.pow((sample + 0.055) / 1.055, 2.4);
    }

    private static double ofLight(double light) {
        double visible = Math.clamp(light, 0, 1);
        return visible <= 0.0031308 ? visible * 12.92 : 1.055 * Math.pow(visible, 1 / 2.4) - 0.055;
    }

    private static Pixels noise(int width, int height, long seed) {
        byte[] rgb = new byte[width * height * 3];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(width, height, rgb);
    }

    private static ColourProfile read(byte[] icc, int channels) {
        return ColourProfile.read(icc, channels).orElseThrow();
    }

    /** The library works in 14 bits of light, where a dark level of a wide space may be a few away from the formula. */
    private static void follows(
            byte[] icc, DoubleUnaryOperator curve, double[][] toXyz, double[][] toSrgb, double most) {
        Pixels stored = noise(60, 50, 7);
        Pixels shown = read(icc, 3).toSrgb(stored);
        for (int i = 0; i < 3000; i++) {
            int x = i % 60;
            int y = i / 60;
            double[] light = new double[3];
            for (int channel = 0; channel < 3; channel++) {
                light[channel] = curve.applyAsDouble(stored.sample(x, y, channel) / 255.0);
            }
            double[] linear = times(toSrgb, times(toXyz, light));
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(255 * ofLight(linear[channel]), shown.sample(x, y, channel), most, stored + " at " + i);
            }
        }
    }

    @Test
    void adobesColoursBecomeThoseOfTheFormula() {
        follows(Profiles.adobe(), sample -> Math.pow(sample, 2.19921875), ADOBE, SRGB_OF_D65, 2);
    }

    @Test
    void aRedOfAdobesIsRedderInSrgb() {
        Pixels red = read(Profiles.adobe(), 3).toSrgb(Pixels.of(1, 1, new byte[] {(byte) 200, 50, 50}));
        assertEquals(233, red.sample(0, 0, 0), 1);
        assertEquals(43, red.sample(0, 0, 1), 4);
    }

    @Test
    void aDisplaysColoursBecomeThoseOfTheFormula() {
        follows(Profiles.displayP3(), ColourProfileTest::toLight, P3, SRGB_OF_D65, 2);
    }

    @Test
    void colourFilmsColoursBecomeThoseOfTheFormula() {
        follows(Profiles.proPhoto(), sample -> Math.pow(sample, 1.8), PRO_PHOTO_D50, SRGB_OF_D50, 3);
    }

    @Test
    void greysOfAPowerBecomeThoseOfTheFormulaAndStayGrey() {
        byte[] levels = new byte[256];
        for (int i = 0; i < 256; i++) {
            levels[i] = (byte) i;
        }
        Pixels shown = read(Profiles.grey(1.8), 1).toSrgb(Pixels.ofGrey(256, 1, levels));
        for (int i = 0; i < 256; i++) {
            assertEquals(255 * ofLight(Math.pow(i / 255.0, 1.8)), shown.sample(i, 0, 1), 1.1, "level " + i);
            assertEquals(shown.sample(i, 0, 1), shown.sample(i, 0, 0));
            assertEquals(shown.sample(i, 0, 1), shown.sample(i, 0, 2));
        }
    }

    @Test
    void inksBecomeTheLightnessOfTheirTable() {
        ColourProfile inks = read(Profiles.inks(), 4);
        byte all = (byte) 255;
        byte[] rgb = new byte[12];
        inks.toSrgb(new byte[] {0, 0, 0, 0, all, 0, 0, 0, all, all, 0, 0, 0, 0, 0, all}, 4, rgb, 0);
        int[] lightness = {100, 80, 60, 10};
        for (int i = 0; i < 12; i++) {
            double light = Math.pow((lightness[i / 3] + 16) / 116.0, 3);
            assertEquals(255 * ofLight(light), rgb[i] & 0xFF, 2, "sample " + i);
        }
        assertThrows(IllegalStateException.class, () -> inks.toSrgb(noise(1, 1, 1)));
    }

    @Test
    void aProfileOfSrgbIsNone() {
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.srgb(), 3));
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.srgbByTable(), 3));
    }

    @Test
    void aProfileOfAnotherNumberOfChannelsIsNone() {
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.adobe(), 1));
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.grey(1.8), 3));
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.adobe(), 4));
    }

    @Test
    void aProfileThatTurnsWhiteDarkIsNone() {
        assertEquals(Optional.empty(), ColourProfile.read(Profiles.dark(), 3));
    }

    @Test
    void anImageIsConvertedAlikeByManyThreadsAndInAnyShape() {
        ColourProfile profile = read(Profiles.adobe(), 3);
        Pixels wide = noise(40_000, 3, 3);
        Pixels expected = profile.toSrgb(wide);
        boolean same = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .allMatch(_ -> profile.toSrgb(wide).equals(expected));
        assertTrue(same);
    }
}
