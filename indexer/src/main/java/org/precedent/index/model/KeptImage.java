package org.precedent.index.model;

import org.jspecify.annotations.Nullable;

/**
 * An image whose pixels the archive keeps.
 *
 * @param width in pixels, as rendered
 * @param height in pixels, as rendered
 * @param pixels the SHA-256 of the samples as the encoder sees them, in hexadecimal: equal images have equal ones
 * @param encoded the file as the encoder sees it, by the SHA-256 of its bytes
 * @param shown the file as a reader sees it, likewise; null where the two are one
 * @param blank whether all samples are the same, so that there is nothing to encode
 */
public record KeptImage(
        ImageId id,
        int width,
        int height,
        String pixels,
        String encoded,
        @Nullable String shown,
        boolean blank) {
    public KeptImage {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " x " + height + " pixels");
        }
    }
}
