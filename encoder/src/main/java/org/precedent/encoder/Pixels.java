package org.precedent.encoder;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * An 8-bit RGB image of known size, without metadata. Immutable; two are equal when size and samples are.
 *
 * <p>Samples stand row by row from the top left, three a pixel: red, green, blue.
 */
public final class Pixels {

    /** The largest image that is accepted, in pixels (2^26, a square of 8192). */
    public static final int MAX_PIXELS = 1 << 26;

    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Pixels(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Copies an image from its samples.
     *
     * @param rgb {@code width * height * 3} unsigned bytes
     * @throws IllegalArgumentException if the size is not positive, above {@link #MAX_PIXELS}, or not that of the
     *     samples
     */
    public static Pixels of(int width, int height, byte[] rgb) {
        checkSize(width, height);
        checkLength(rgb.length, width, height, CHANNELS);
        return new Pixels(width, height, rgb.clone());
    }

    /**
     * Copies a grey image, each sample into all three channels.
     *
     * @param grey {@code width * height} unsigned bytes
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Pixels ofGrey(int width, int height, byte[] grey) {
        checkSize(width, height);
        checkLength(grey.length, width, height, 1);
        byte[] rgb = new byte[grey.length * CHANNELS];
        int at = 0;
        for (byte level : grey) {
            rgb[at++] = level;
            rgb[at++] = level;
            rgb[at++] = level;
        }
        return new Pixels(width, height, rgb);
    }

    /**
     * Copies an image with its samples as they are stored: no colour management, deeper samples scaled to 8 bit, alpha
     * dropped. That is how the training pipelines read images.
     *
     * @throws IllegalArgumentException if the image is above {@link #MAX_PIXELS}
     */
    public static Pixels from(BufferedImage image) {
        checkSize(image.getWidth(), image.getHeight());
        return new Pixels(image.getWidth(), image.getHeight(), StoredSamples.rgb(image));
    }

    private static void checkSize(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " x " + height + " has no pixels");
        }
        if ((long) width * height > MAX_PIXELS) {
            throw new IllegalArgumentException(
                    "an image of " + width + " x " + height + " exceeds the limit of " + MAX_PIXELS + " pixels");
        }
    }

    private static void checkLength(int length, int width, int height, int channels) {
        int expected = width * height * channels;
        if (length != expected) {
            throw new IllegalArgumentException(
                    "an image of " + width + " x " + height + " needs " + expected + " samples, not " + length);
        }
    }

    /** The number of columns. */
    public int width() {
        return width;
    }

    /** The number of rows. */
    public int height() {
        return height;
    }

    /**
     * One sample, 0 to 255.
     *
     * @param channel 0 red, 1 green, 2 blue
     * @throws IndexOutOfBoundsException outside the image
     */
    public int sample(int x, int y, int channel) {
        if (x < 0 || x >= width || y < 0 || y >= height || channel < 0 || channel >= CHANNELS) {
            throw new IndexOutOfBoundsException(
                    "sample (" + x + ", " + y + ", " + channel + ") of an image of " + width + " x " + height);
        }
        return rgb[(y * width + x) * CHANNELS + channel] & 0xFF;
    }

    /**
     * Copies one row: {@code width * 3} samples, red, green and blue of one pixel after the other.
     *
     * @param into as long as a row, or longer
     * @throws IndexOutOfBoundsException outside the image, or if the row does not fit
     */
    public void row(int y, byte[] into) {
        if (y < 0 || y >= height) {
            throw new IndexOutOfBoundsException("row " + y + " of an image of " + width + " x " + height);
        }
        System.arraycopy(rgb, y * width * CHANNELS, into, 0, width * CHANNELS);
    }

    /** Whether all pixels are the same: such an image shows nothing. */
    public boolean isOneColour() {
        for (int i = CHANNELS; i < rgb.length; i++) {
            if (rgb[i] != rgb[i - CHANNELS]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A copy of a part of the image.
     *
     * @throws IndexOutOfBoundsException if it does not lie within the image
     * @throws IllegalArgumentException if it has no pixels
     */
    public Pixels crop(int left, int top, int columns, int rows) {
        Objects.checkFromIndexSize(left, columns, width);
        Objects.checkFromIndexSize(top, rows, height);
        checkSize(columns, rows);
        byte[] part = new byte[columns * rows * CHANNELS];
        for (int y = 0; y < rows; y++) {
            int from = ((top + y) * width + left) * CHANNELS;
            System.arraycopy(rgb, from, part, y * columns * CHANNELS, columns * CHANNELS);
        }
        return new Pixels(columns, rows, part);
    }

    /** A new image of type {@link BufferedImage#TYPE_3BYTE_BGR} with these samples. */
    public BufferedImage toBufferedImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bgr.length; i += CHANNELS) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return image;
    }

    /** The SHA-256 of size and samples, in hexadecimal: the name of this content. */
    public String sha256() {
        byte[] size = ByteBuffer.allocate(8).putInt(width).putInt(height).array();
        return Sha256.of(size, rgb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pixels that
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Pixels[" + width + " x " + height + "]";
    }
}
