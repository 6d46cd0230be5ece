package org.precedent.index.model;

import java.util.Comparator;

/**
 * One image of a case: an instance, or one frame of it. Its pixels lie in the archive under {@code id}.
 *
 * @param id names the image and its stored rendering
 * @param series the series' place in the study, from 0
 * @param position the image's place in its series: the instance number, then the frame
 * @param view the projection or plane as the source names it, such as {@code PA}; empty when unknown
 * @param width in pixels, as rendered
 * @param height in pixels, as rendered
 */
public record Image(ImageId id, int series, int position, String view, int width, int height) {
    /** The order of a case's images: series by series, each as it was taken. No two images are equal in it. */
    public static final Comparator<Image> IN_ORDER = Comparator.comparingInt(Image::series)
            .thenComparingInt(Image::position)
            .thenComparing(image -> image.id().value());

    public Image {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " x " + height + " pixels");
        }
    }
}
