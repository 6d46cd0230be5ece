package org.precedent.index.burned;

import java.util.List;
import org.precedent.encoder.Pixels;

/** Greys of 8 bits, row by row from the top left, 0 the darkest. Does not change. */
public final class GreyPlane {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] greys;

    private GreyPlane(int width, int height, byte[] greys) {
        this.width = width;
        this.height = height;
        this.greys = greys;
    }

    /**
     * A plane of greys.
     *
     * @param greys copied
     */
    public static GreyPlane of(int width, int height, byte[] greys) {
        if (width < 1 || height < 1 || greys.length != (long) width * height) {
            throw new IllegalArgumentException(
                    greys.length + " greys do not fill " + width + " x " + height + " pixels");
        }
        return new GreyPlane(width, height, greys.clone());
    }

    /**
     * The planes of an image: its greys, or of one with colours brightness, red and blue. What a person tells from its
     * surroundings differs from them in one of these: green is most of brightness.
     */
    public static List<GreyPlane> of(Pixels image) {
        int width = image.width();
        int height = image.height();
        byte[] brightness = new byte[width * height];
        byte[] red = new byte[brightness.length];
        byte[] blue = new byte[brightness.length];
        byte[] row = new byte[width * CHANNELS];
        boolean grey = true;
        for (int y = 0; y < height; y++) {
            image.row(y, row);
            for (int x = 0; x < width; x++) {
                int r = row[x * CHANNELS] & 0xFF;
                int g = row[x * CHANNELS + 1] & 0xFF;
                int b = row[x * CHANNELS + 2] & 0xFF;
                grey &= r == g && g == b;
                red[y * width + x] = (byte) r;
                blue[y * width + x] = (byte) b;
                brightness[y * width + x] = (byte) ((299 * r + 587 * g + 114 * b + 500) / 1000);
            }
        }
        GreyPlane whole = new GreyPlane(width, height, brightness);
        return grey
                ? List.of(whole)
                : List.of(whole, new GreyPlane(width, height, red), new GreyPlane(width, height, blue));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A grey from 0 to 255. */
    public int grey(int x, int y) {
        return greys[y * width + x] & 0xFF;
    }

    /** At each place the brighter of this plane's grey and of another's, which has as many. */
    public GreyPlane brighter(GreyPlane other) {
        return mixed(other, true);
    }

    /** At each place the darker of both greys. */
    public GreyPlane darker(GreyPlane other) {
        return mixed(other, false);
    }

    private GreyPlane mixed(GreyPlane other, boolean brighter) {
        if (width != other.width || height != other.height) {
            throw new IllegalArgumentException("a plane of " + width + " x " + height
                    + " greys does not lie over one of " + other.width + " x " + other.height);
        }
        byte[] mixed = new byte[greys.length];
        for (int i = 0; i < mixed.length; i++) {
            boolean mine = (greys[i] & 0xFF) > (other.greys[i] & 0xFF) == brighter;
            mixed[i] = mine ? greys[i] : other.greys[i];
        }
        return new GreyPlane(width, height, mixed);
    }

    /** A part of it. */
    GreyPlane part(int left, int top, int columns, int rows) {
        byte[] part = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(greys, (top + y) * width + left, part, y * columns, columns);
        }
        return new GreyPlane(columns, rows, part);
    }

    /** The same at half its width and height, each grey the mean of four; an odd last row or column is left out. */
    GreyPlane half() {
        int columns = width / 2;
        int rows = height / 2;
        byte[] half = new byte[columns * rows];
        for (int y = 0; y < rows; y++) {
            int above = 2 * y * width;
            int below = above + width;
            for (int x = 0; x < columns; x++) {
                int sum = (greys[above + 2 * x] & 0xFF)
                        + (greys[above + 2 * x + 1] & 0xFF)
                        + (greys[below + 2 * x] & 0xFF)
                        + (greys[below + 2 * x + 1] & 0xFF);
                half[y * columns + x] = (byte) ((sum + 2) / 4);
            }
        }
        return new GreyPlane(columns, rows, half);
    }
}
