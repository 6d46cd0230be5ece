package org.precedent.it.burned;

import java.awt.image.BufferedImage;
import org.precedent.datasets.phantom.Phantom;
import org.precedent.datasets.phantom.PhantomGenerator;
import org.precedent.datasets.phantom.Slice;

/** The pictures of the demo's phantoms as a viewer shows them. */
final class PhantomPictures {
    private final PhantomGenerator generator;

    PhantomPictures(long seed) {
        this.generator = new PhantomGenerator(seed);
    }

    /** The first image of a study, by its number. */
    BufferedImage of(int study) {
        Phantom phantom = generator.study(study);
        return of(generator.image(phantom, 0));
    }

    /** What a study shows. */
    String kind(int study) {
        return generator.study(study).kind().name();
    }

    static BufferedImage of(Slice slice) {
        BufferedImage image = new BufferedImage(slice.width(), slice.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < slice.height(); y++) {
            for (int x = 0; x < slice.width(); x++) {
                image.setRGB(x, y, rgb(slice, y * slice.width() + x));
            }
        }
        return image;
    }

    private static int rgb(Slice slice, int pixel) {
        return switch (slice.format()) {
            case Slice.Format.Rgb ignored ->
                slice.stored(3 * pixel) << 16 | slice.stored(3 * pixel + 1) << 8 | slice.stored(3 * pixel + 2);
            case Slice.Format.Grey grey -> {
                double value = slice.stored(pixel) + grey.intercept();
                double share = (value - grey.windowCenter()) / grey.windowWidth() + 0.5;
                int level = (int) Math.clamp(255 * share + 0.5, 0, 255);
                yield (grey.inverted() ? 255 - level : level) * 0x010101;
            }
        };
    }
}
