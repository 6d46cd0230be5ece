package org.precedent.api.query;

import org.precedent.encoder.Pixels;

/**
 * An image whose regions are compared with something.
 *
 * @param image the image whose regions are wanted
 * @param other what they are compared with
 */
public record RegionRequest(Pixels image, Other other) {
    /** What regions are compared with. */
    public sealed interface Other {
        /** Words. */
        record Words(String text) implements Other {}

        /** Another image, region by region. */
        record Picture(Pixels pixels) implements Other {}
    }
}
