package org.precedent.index.dicom;

import java.io.IOException;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;

/**
 * Renders greys of which the highest numbers are colours, such as a flow over an anatomy (PS3.3 C.7.6.19 and
 * C.8.16.2.1.1.1).
 *
 * @param greys renders the others
 * @param colours by the number of a sample
 * @param largestGrey the greatest sample that is a grey
 */
record SupplementedRendering(Rendering greys, PaletteRendering colours, long largestGrey) implements Rendering {
    /** The other rendering alone where the image has no such palette, or a damaged one. */
    static Rendering of(Dataset image, boolean signed, Rendering greys) {
        int[] largest = image.words(Tag.LARGEST_MONOCHROME_PIXEL_VALUE);
        if (largest.length != 1 || !image.has(Tag.RED_PALETTE_DESCRIPTOR)) {
            return greys;
        }
        try {
            PaletteRendering colours = PaletteRendering.of(image, signed);
            return new SupplementedRendering(greys, colours, signed ? (short) largest[0] : largest[0]);
        } catch (Rejection e) {
            return greys;
        }
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        return greys.render(frame, index, own).map(pixels -> coloured(pixels, frame));
    }

    @Override
    public Pixels windowed(Frame frame, int index, Window window) throws Rejection {
        return coloured(greys.windowed(frame, index, window), frame);
    }

    @Override
    public GreyRange range(Frame frame, int index) {
        return greys.range(frame, index);
    }

    private Pixels coloured(Pixels pixels, Frame frame) {
        int width = pixels.width();
        byte[] rgb = new byte[frame.pixels() * 3];
        byte[] row = new byte[width * 3];
        for (int y = 0; y < pixels.height(); y++) {
            pixels.row(y, row);
            for (int x = 0; x < width; x++) {
                long sample = frame.sample(y * width + x, 0);
                if (sample > largestGrey) {
                    colours.put(sample, row, 3 * x);
                }
            }
            System.arraycopy(row, 0, rgb, y * row.length, row.length);
        }
        return Pixels.of(width, pixels.height(), rgb);
    }
}
