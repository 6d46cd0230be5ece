package org.precedent.it.burned;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/** A picture in the making. */
final class Canvas {
    private final BufferedImage image;

    Canvas(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    BufferedImage image() {
        return image;
    }

    /** Greys by the place in the unit square. */
    void fill(DoubleBinaryOperator grey) {
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                set(x, y, grey.applyAsDouble((x + 0.5) / width(), (y + 0.5) / height()));
            }
        }
    }

    void paint(Consumer<Graphics2D> painter) {
        Graphics2D graphics = image.createGraphics();
        Ground.smooth(graphics);
        painter.accept(graphics);
        graphics.dispose();
    }

    void noise(Random random, double deviation) {
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                set(x, y, (image.getRGB(x, y) & 0xFF) + random.nextGaussian() * deviation);
            }
        }
    }

    /** Takes the mean of each pixel and its neighbours so many times. */
    void blur(int times) {
        for (int time = 0; time < times; time++) {
            int[] greys = new int[width() * height()];
            for (int y = 0; y < height(); y++) {
                for (int x = 0; x < width(); x++) {
                    greys[y * width() + x] = image.getRGB(x, y) & 0xFF;
                }
            }
            for (int y = 1; y < height() - 1; y++) {
                for (int x = 1; x < width() - 1; x++) {
                    int at = y * width() + x;
                    int sum = 4 * greys[at] + greys[at - 1] + greys[at + 1] + greys[at - width()] + greys[at + width()];
                    set(x, y, sum / 8.0);
                }
            }
        }
    }

    private void set(int x, int y, double grey) {
        int level = (int) Math.clamp(grey + 0.5, 0, 255);
        image.setRGB(x, y, level << 16 | level << 8 | level);
    }
}
