package org.precedent.index.dicom;

import java.io.IOException;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.PixelLayout;

/** The way from stored samples to pixels of 8 bits (PS3.4 N.2). Safe for use by many threads. */
interface Rendering {
    /**
     * One frame as it is shown.
     *
     * @param frame that {@code index} names, from 0
     * @param own what an image that names no window is shown between: worked out only where it is asked for
     */
    Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection;

    /**
     * One frame as it is shown through a window of the reader's choice.
     *
     * @throws Rejection if its samples are no greys
     */
    default Pixels windowed(Frame frame, int index, Window window) throws Rejection {
        throw new Rejection(Rejection.Code.UNSUPPORTED_PIXELS, "a window is for greys, and the image has colours");
    }

    /** What the values of a frame span, its padding apart; nothing where it is never asked for. */
    default GreyRange range(Frame frame, int index) {
        return new GreyRange(0, 0);
    }

    /**
     * The rendering that an image asks for.
     *
     * @throws Rejection if the image lacks what it takes
     */
    static Rendering of(Dataset image, PixelLayout layout, CtPreset preset) throws Rejection {
        Rendering stored = switch (layout.photometric()) {
            case MONOCHROME1, MONOCHROME2 ->
                SupplementedRendering.of(image, layout.signed(), GreyRendering.of(image, preset));
            case PALETTE_COLOR -> ProfiledRendering.of(image, PaletteRendering.of(image, layout.signed()));
            case RGB, YBR_FULL, YBR_FULL_422, YBR_PARTIAL_420, YBR_ICT, YBR_RCT ->
                ProfiledRendering.of(image, new ColourRendering());
        };
        return ProportionedRendering.of(image, stored);
    }

    /** A brightness from 0 to 1 in 8 bits, halves rounded up. */
    static byte eightBit(double brightness) {
        return (byte) (int) (Math.clamp(brightness, 0, 1) * 255 + 0.5);
    }
}
