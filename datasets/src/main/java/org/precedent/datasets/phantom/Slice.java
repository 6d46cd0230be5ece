package org.precedent.datasets.phantom;

import java.util.List;

/**
 * One image of a phantom as a scanner would store it: 16-bit greys with a rescale and a window, or 8-bit RGB.
 * Immutable.
 */
public final class Slice {
    private final int width;
    private final int height;
    private final Format format;
    private final short[] samples;
    private final List<Lesion> lesions;

    private Slice(Canvas canvas, Format format, short[] samples) {
        this.width = canvas.width();
        this.height = canvas.height();
        this.lesions = canvas.lesions();
        this.format = format;
        this.samples = samples;
    }

    /** What the stored numbers mean: DICOM's photometric interpretation with its companions. */
    public sealed interface Format {
        /**
         * Greys for a window.
         *
         * @param inverted MONOCHROME1: low values are white
         * @param bitsStored 12 or 16
         * @param signed two's complement
         * @param intercept what to add to a stored value for the modality's unit; the slope is 1
         * @param windowCenter middle of the display range, after the intercept
         * @param windowWidth width of the display range
         */
        record Grey(
                boolean inverted,
                int bitsStored,
                boolean signed,
                int intercept,
                double windowCenter,
                double windowWidth)
                implements Format {}

        /** Three interleaved channels of 8 bits. */
        record Rgb() implements Format {}
    }

    /**
     * A radiograph of 12 bits, its 0 to 1 spread over the window.
     *
     * @param canvas one channel, 0 black to 1 white
     * @param low the stored value of black
     * @param span stored values from black to white
     */
    static Slice film(Canvas canvas, boolean inverted, int low, int span) {
        short[] samples = new short[canvas.width() * canvas.height()];
        for (int i = 0; i < samples.length; i++) {
            int value = (int) Math.clamp(low + span * (double) canvas.value(0, i) + 0.5, 0, 4095);
            samples[i] = (short) (inverted ? 4095 - value : value);
        }
        double center = low + span / 2.0;
        Format format = new Format.Grey(inverted, 12, false, 0, inverted ? 4095 - center : center, span);
        return new Slice(canvas, format, samples);
    }

    /**
     * A CT slice of signed 16 bits with the intercept -1024.
     *
     * @param canvas one channel of Hounsfield units
     */
    static Slice hounsfield(Canvas canvas) {
        short[] samples = new short[canvas.width() * canvas.height()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.clamp(Math.round(canvas.value(0, i)) + 1024, 0, 4095);
        }
        return new Slice(canvas, new Format.Grey(false, 16, true, -1024, 40, 80), samples);
    }

    /**
     * A colour photograph.
     *
     * @param canvas three channels, 0 to 1
     */
    static Slice colour(Canvas canvas) {
        short[] samples = new short[canvas.width() * canvas.height() * 3];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < samples.length / 3; i++) {
                samples[3 * i + c] = (short) Math.clamp(255 * (double) canvas.value(c, i) + 0.5, 0, 255);
            }
        }
        return new Slice(canvas, new Format.Rgb(), samples);
    }

    /** Columns. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** What the stored numbers mean. */
    public Format format() {
        return format;
    }

    /** Where it shows findings. */
    public List<Lesion> lesions() {
        return lesions;
    }

    /** One stored number: row by row, for colour the three channels of a pixel side by side. */
    public int stored(int index) {
        return samples[index];
    }

    /** The stored numbers as DICOM's pixel data: two bytes a grey in little endian, one byte a channel. */
    public byte[] toBytes() {
        boolean wide = format instanceof Format.Grey;
        byte[] bytes = new byte[samples.length * (wide ? 2 : 1)];
        for (int i = 0; i < samples.length; i++) {
            if (wide) {
                bytes[2 * i] = (byte) samples[i];
                bytes[2 * i + 1] = (byte) (samples[i] >> 8);
            } else {
                bytes[i] = (byte) samples[i];
            }
        }
        return bytes;
    }

    /** How many numbers are stored. */
    public int length() {
        return samples.length;
    }
}
