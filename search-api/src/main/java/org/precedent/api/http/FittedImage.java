package org.precedent.api.http;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** An image made small enough for whoever is to see it. */
public final class FittedImage {
    private FittedImage() {}

    /** The image in its own proportions, at most so many pixels wide and high. */
    public static BufferedImage of(BufferedImage image, int side) {
        return of(image, side, side);
    }

    /**
     * The image in its own proportions, at most so many pixels wide and high; one that is so already stays as large as
     * it is. It is halved until one step is left, so that every pixel of it counts.
     */
    public static BufferedImage of(BufferedImage image, int mostWidth, int mostHeight) {
        double widthScale = (double) mostWidth / image.getWidth();
        double scale = Math.min(1, Math.min(widthScale, (double) mostHeight / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = scaled(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return scaled(current, width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
