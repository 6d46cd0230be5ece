package org.precedent.index.picture;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.ColourProfile;

/**
 * A picture file cut down to what makes its pixels: no metadata, profile, thumbnail or comment is left in it.
 *
 * @param content the remaining file, still of its format; to be read once
 * @param orientation how the picture is to be turned, as in EXIF (JEITA CP-3451, tag 0112H): 1 to 8, 1 being upright
 * @param colour how the samples make a colour
 * @param profile what colours they are, null for sRGB
 */
record Picture(
        InputStream content,
        int orientation,
        Colour colour,
        @Nullable ColourProfile profile) {

    /** How the samples of a picture make a colour. */
    enum Colour {
        /** As the decoder says. */
        PLAIN,
        /** Four inks, as ink. */
        CMYK,
        /** Four inks, as light (what Adobe's programs write). */
        INVERTED_CMYK,
        /** Luminance and chrominance of three inks as light, then black as light. */
        YCCK
    }
}
