package org.precedent.encoder.image;

import org.precedent.encoder.Pixels;

/** An image that a formula draws, with smooth parts and hard edges. */
final class Pattern {

    private Pattern() {}

    static Pixels image(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            int edge = (x / 3 + y / 2) % 2 == 0 ? 0 : 255;
            rgb[i] = (byte) ((x * 7 + y * 13 + i % 3 * 29) ^ (x * y) ^ edge);
        }
        return Pixels.of(width, height, rgb);
    }
}
