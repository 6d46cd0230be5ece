package org.precedent.encoder.image;

import java.nio.BufferOverflowException;
import java.nio.FloatBuffer;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.checkpoint.Preprocessing;

/** The way from pixels to the numbers that enter the vision tower. Immutable. */
public final class ImagePreparation {

    private static final int CHANNELS = 3;

    private final int size;
    private final Resize resize;
    private final float[] range = new float[CHANNELS];
    private final float[] shift = new float[CHANNELS];

    /** Prepares for a checkpoint. */
    public ImagePreparation(Preprocessing preprocessing, Resize resize) {
        this.size = preprocessing.size();
        this.resize = resize;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double std = preprocessing.std().get(channel);
            range[channel] = (float) (255 * std);
            shift[channel] = (float) (preprocessing.mean().get(channel) / std);
        }
    }

    /** The count of numbers that one image becomes: 3 x size x size. */
    public int length() {
        return CHANNELS * size * size;
    }

    /** The image at the side length of the tower, still in 8 bit. */
    public Pixels resized(Pixels image) {
        return switch (resize) {
            case TF_BILINEAR -> BilinearResize.resize(image, size);
            case PIL_BICUBIC -> BicubicResize.resize(image, size);
        };
    }

    /** Appends the image as {@code [3, size, size]}: all of red, all of green, all of blue, each row by row. */
    public void write(Pixels image, FloatBuffer to) {
        if (to.remaining() < length()) {
            throw new BufferOverflowException();
        }
        int start = to.position();
        RowSink sink = (y, levels) -> {
            for (int channel = 0; channel < CHANNELS; channel++) {
                normalise(levels, channel);
                to.put(start + (channel * size + y) * size, levels, channel * size, size);
            }
        };
        switch (resize) {
            case TF_BILINEAR -> BilinearResize.rows(image, size, sink);
            case PIL_BICUBIC -> BicubicResize.rows(image, size, sink);
        }
        to.position(start + length());
    }

    private void normalise(float[] levels, int channel) {
        float divisor = range[channel];
        float less = shift[channel];
        for (int i = channel * size; i < (channel + 1) * size; i++) {
            levels[i] = levels[i] / divisor - less;
        }
    }
}
