package org.precedent.datasets.phantom;

/**
 * A slice as eight-bit RGB: CT through three windows (R -1225 to 1025, G -135 to 215, B 0 to 80 HU), radiographs
 * through their own window (DICOM PS3.3 C.11.2.1.2, linear), colour as it is. Immutable.
 */
public final class Preview {
    private static final double[] CT_LOW = {-1225, -135, 0};
    private static final double[] CT_HIGH = {1025, 215, 80};
    private final int width;
    private final int height;
    private final byte[] rgb;

    private Preview(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** The slice, rendered at its own size. */
    public static Preview of(Slice slice) {
        byte[] rgb = switch (slice.format()) {
            case Slice.Format.Rgb _ -> slice.toBytes();
            case Slice.Format.Grey grey when grey.signed() -> hounsfield(slice, grey.intercept());
            case Slice.Format.Grey grey -> film(slice, grey);
        };
        return new Preview(slice.width(), slice.height(), rgb);
    }

    /**
     * Another size by plain bilinear sampling, as TensorFlow's {@code tf.image.resize} without antialiasing: half-pixel
     * centres, borders repeated, and a truncating cast to eight bits.
     */
    public Preview resized(int newWidth, int newHeight) {
        byte[] resized = new byte[newWidth * newHeight * 3];
        float scaleX = (float) width / newWidth;
        float scaleY = (float) height / newHeight;
        for (int y = 0; y < newHeight; y++) {
            float sourceY = (y + 0.5f) * scaleY - 0.5f;
            int top = (int) Math.floor(sourceY);
            float shareY = sourceY - top;
            int y0 = Math.max(0, top);
            int y1 = Math.min(height - 1, top + 1);
            for (int x = 0; x < newWidth; x++) {
                float sourceX = (x + 0.5f) * scaleX - 0.5f;
                int left = (int) Math.floor(sourceX);
                float shareX = sourceX - left;
                int x0 = Math.max(0, left);
                int x1 = Math.min(width - 1, left + 1);
                for (int c = 0; c < 3; c++) {
                    float above = channel(x0, y0, c) + (channel(x1, y0, c) - channel(x0, y0, c)) * shareX;
                    float below = channel(x0, y1, c) + (channel(x1, y1, c) - channel(x0, y1, c)) * shareX;
                    resized[(y * newWidth + x) * 3 + c] = (byte) (int) (above + (below - above) * shareY);
                }
            }
        }
        return new Preview(newWidth, newHeight, resized);
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** One channel of a pixel, 0 to 255. */
    public int channel(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xFF;
    }

    /** A copy of the pixels, row by row, red, green and blue side by side. */
    public byte[] toBytes() {
        return rgb.clone();
    }

    private static byte[] hounsfield(Slice slice, int intercept) {
        byte[] rgb = new byte[slice.length() * 3];
        for (int i = 0; i < slice.length(); i++) {
            double units = slice.stored(i) + intercept;
            for (int c = 0; c < 3; c++) {
                rgb[3 * i + c] = shown((units - CT_LOW[c]) / (CT_HIGH[c] - CT_LOW[c]));
            }
        }
        return rgb;
    }

    private static byte[] film(Slice slice, Slice.Format.Grey grey) {
        byte[] rgb = new byte[slice.length() * 3];
        for (int i = 0; i < slice.length(); i++) {
            double position = (slice.stored(i) - (grey.windowCenter() - 0.5)) / (grey.windowWidth() - 1) + 0.5;
            byte shown = shown(position);
            byte lit = grey.inverted() ? (byte) (255 - (shown & 0xFF)) : shown;
            rgb[3 * i] = lit;
            rgb[3 * i + 1] = lit;
            rgb[3 * i + 2] = lit;
        }
        return rgb;
    }

    private static byte shown(double position) {
        return (byte) (int) (Math.clamp(position, 0.0, 1.0) * 255 + 0.5);
    }
}
