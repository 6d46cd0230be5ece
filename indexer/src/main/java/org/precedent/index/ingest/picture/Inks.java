package org.precedent.index.ingest.picture;

import java.awt.image.Raster;
import org.precedent.encoder.Pixels;

/** Pictures for a printing press: four inks to red, green and blue, as plain products of light. */
final class Inks {

    private static final int CHANNELS = 3;
    private static final int BLACK = 3;

    private Inks() {}

    /**
     * The colours of four bands.
     *
     * @throws UnusablePicture if there are fewer bands
     */
    static Pixels of(Raster raster, Picture.Colour colour) throws UnusablePicture {
        if (raster.getNumBands() != BLACK + 1) {
            throw new UnusablePicture("the JPEG has " + raster.getNumBands() + " bands where it promised four inks");
        }
        int width = raster.getWidth();
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width * (BLACK + 1)];
        int[] light = new int[BLACK + 1];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < row.length; x += BLACK + 1) {
                light(row, x, colour, light);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    rgb[at++] = (byte) ((light[channel] * light[BLACK] + 127) / 255);
                }
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    /** The light that each of cyan, magenta, yellow and black lets through, 0 to 255. */
    private static void light(int[] row, int x, Picture.Colour colour, int[] light) {
        boolean ink = colour == Picture.Colour.CMYK;
        for (int band = 0; band <= BLACK; band++) {
            light[band] = ink ? 255 - row[x + band] : row[x + band];
        }
        if (colour == Picture.Colour.YCCK) {
            int blue = row[x + 1] - 128;
            int red = row[x + 2] - 128;
            light[0] = inverted(row[x] + 1.402 * red);
            light[1] = inverted(row[x] - 0.344136 * blue - 0.714136 * red);
            light[2] = inverted(row[x] + 1.772 * blue);
        }
    }

    private static int inverted(double sample) {
        return 255 - Math.clamp(Math.round(sample), 0, 255);
    }
}
