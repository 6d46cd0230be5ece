package org.precedent.encoder.image;

import java.nio.FloatBuffer;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.checkpoint.Preprocessing;

/** The way from pixels to the numbers that enter the vision tower. Immutable. */
public final class ImagePreparation {

    private static final int CHANNELS = 3;
    private static final int LEVELS = 256;

    private final int size;
    private final Resize resize;
    private final float[][] normal = new float[CHANNELS][LEVELS];

    /** Prepares for a checkpoint. */
    public ImagePreparation(Preprocessing preprocessing, Resize resize) {
        this.size = preprocessing.size();
        this.resize = resize;
        for (int channel = 0; channel < CHANNELS; channel++) {
            double std = preprocessing.std().get(channel);
            float range = (float) (255 * std);
            float shift = (float) (preprocessing.mean().get(channel) / std);
            for (int level = 0; level < LEVELS; level++) {
                normal[channel][level] = level / range - shift;
            }
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
        Pixels square = resized(image);
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    to.put(normal[channel][square.sample(x, y, channel)]);
                }
            }
        }
    }
}
