package org.precedent.index.picture;

import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.ColourProfile;

/** Pictures for a printing press: four inks to red, green and blue, by a profile or as plain products of light. */
final class Inks {

    private static final int CHANNELS = 3;
    private static final int BLACK = 3;

    private Inks() {}

    /**
     * The colours of four bands.
     *
     * @param profile what the inks look like, null when nobody says
     * @throws UnusablePicture if there are fewer bands
     */
    static Pixels of(Raster raster, Picture.Colour colour, @Nullable ColourProfile profile) throws UnusablePicture {
        if (raster.getNumBands() != BLACK + 1) {
            throw new UnusablePicture("the JPEG has " + raster.getNumBands() + " bands where it promised four inks");
        }
        int width = raster.getWidth();
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width * (BLACK + 1)];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            makeLight(row, colour);
            if (profile == null) {
                multiply(row, rgb, y * width * CHANNELS);
            } else {
                profile.toSrgb(inks(row), width, rgb, y * width * CHANNELS);
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    private static void multiply(int[] light, byte[] rgb, int at) {
        int to = at;
        for (int x = 0; x < light.length; x += BLACK + 1) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                rgb[to++] = (byte) ((light[x + channel] * light[x + BLACK] + 127) / 255);
            }
        }
    }

    private static byte[] inks(int[] light) {
        byte[] inks = new byte[light.length];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (byte) (255 - light[i]);
        }
        return inks;
    }

    /** Turns samples into the light that each of cyan, magenta, yellow and black lets through, 0 to 255. */
    private static void makeLight(int[] row, Picture.Colour colour) {
        for (int x = 0; x < row.length; x += BLACK + 1) {
            switch (colour) {
                case CMYK -> {
                    for (int band = x; band <= x + BLACK; band++) {
                        row[band] = 255 - row[band];
                    }
                }
                case YCCK -> {
                    int bright = row[x];
                    int blue = row[x + 1] - 128;
                    int red = row[x + 2] - 128;
                    row[x] = inverted(bright + 1.402 * red);
                    row[x + 1] = inverted(bright - 0.344136 * blue - 0.714136 * red);
                    row[x + 2] = inverted(bright + 1.772 * blue);
                }
                case INVERTED_CMYK, PLAIN -> {}
            }
        }
    }

    private static int inverted(double sample) {
        return 255 - Math.clamp(Math.round(sample), 0, 255);
    }
}
