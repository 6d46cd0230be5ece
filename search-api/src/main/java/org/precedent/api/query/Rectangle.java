package org.precedent.api.query;

import org.precedent.encoder.Pixels;

/**
 * A rectangle that somebody drew on an image, in shares of its width and height.
 *
 * @param x where it begins from the left, 0 to 1
 * @param y where it begins from the top, 0 to 1
 * @param width above 0; it ends within the image
 * @param height above 0; it ends within the image
 */
public record Rectangle(double x, double y, double width, double height) {
    /** The least width and height that is looked at, in pixels. */
    public static final int LEAST_SIDE = 16;

    /** What shares that were rounded may reach beyond the image. */
    private static final double ROUNDING = 1e-6;

    public Rectangle {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING)) {
            throw new IllegalArgumentException(
                    "must lie within the image: x, y, width and height are shares of it, from 0 to 1");
        }
    }

    /**
     * What it encloses, every pixel that it touches.
     *
     * @throws IllegalArgumentException if that is smaller than {@link #LEAST_SIDE} in width or height
     */
    public Pixels cutFrom(Pixels image) {
        int left = (int) Math.floor(x * image.width());
        int top = (int) Math.floor(y * image.height());
        int right = Math.min(image.width(), (int) Math.ceil((x + width) * image.width()));
        int bottom = Math.min(image.height(), (int) Math.ceil((y + height) * image.height()));
        if (right - left < LEAST_SIDE || bottom - top < LEAST_SIDE) {
            throw new IllegalArgumentException("encloses " + (right - left) + " x " + (bottom - top)
                    + " pixels; draw it around at least " + LEAST_SIDE + " x " + LEAST_SIDE);
        }
        return image.crop(left, top, right - left, bottom - top);
    }
}
