package org.precedent.api.app;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.precedent.encoder.Pixels;

/**
 * A picture of an image with a grid of numbers laid over it: the least of them clear, the greatest brightest. It shows
 * how they differ within this image, and nothing of how large they are.
 */
final class HeatMap {
    /** The longer side of the picture is at most so many pixels. */
    static final int MAX_SIDE = 2048;

    private static final double DENSEST = 0.7;

    /** From the least to the greatest; it grows brighter throughout, also for the colour-blind. */
    private static final int[][] COLOURS = {{0, 0, 4}, {87, 16, 110}, {188, 55, 84}, {249, 142, 9}, {252, 255, 164}};

    private final int rows;
    private final int columns;
    private final double[] heat;

    /**
     * Takes a grid that covers an image.
     *
     * @param values row by row, from the top left
     */
    HeatMap(int rows, int columns, double[] values) {
        if (values.length == 0 || values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values are no grid of " + rows + " x " + columns);
        }
        double least = Arrays.stream(values).min().orElseThrow();
        double range = Arrays.stream(values).max().orElseThrow() - least;
        this.rows = rows;
        this.columns = columns;
        this.heat = Arrays.stream(values)
                .map(value -> range == 0 ? 0 : (value - least) / range)
                .toArray();
    }

    BufferedImage over(Pixels image) {
        BufferedImage picture = fitted(image);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double warmth = between(
                        (y + 0.5) * rows / picture.getHeight() - 0.5, (x + 0.5) * columns / picture.getWidth() - 0.5);
                picture.setRGB(x, y, mixed(picture.getRGB(x, y), warmth));
            }
        }
        return picture;
    }

    private static BufferedImage fitted(Pixels image) {
        double scale = Math.min(1, (double) MAX_SIDE / Math.max(image.width(), image.height()));
        int width = (int) Math.max(1, Math.round(image.width() * scale));
        int height = (int) Math.max(1, Math.round(image.height() * scale));
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image.toBufferedImage(), 0, 0, width, height, null);
        graphics.dispose();
        return picture;
    }

    /** The heat between the centres of the nearest four cells. */
    private double between(double row, double column) {
        double y = Math.clamp(row, 0, rows - 1);
        double x = Math.clamp(column, 0, columns - 1);
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(rows - 1, top + 1);
        int right = Math.min(columns - 1, left + 1);
        double upper = mix(heat[top * columns + left], heat[top * columns + right], x - left);
        double lower = mix(heat[bottom * columns + left], heat[bottom * columns + right], x - left);
        return mix(upper, lower, y - top);
    }

    private static int mixed(int rgb, double warmth) {
        double place = warmth * (COLOURS.length - 1);
        int below = (int) Math.min(place, COLOURS.length - 2);
        int mixed = 0;
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double colour = mix(COLOURS[below][channel], COLOURS[below + 1][channel], place - below);
            long sample = Math.round(mix((rgb >> shift) & 0xFF, colour, DENSEST * warmth));
            mixed |= (int) sample << shift;
        }
        return mixed;
    }

    private static double mix(double one, double other, double share) {
        return one + (other - one) * share;
    }
}
