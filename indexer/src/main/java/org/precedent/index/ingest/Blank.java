package org.precedent.index.ingest;

import org.precedent.encoder.Pixels;

/** Tells images of one colour, which show nothing, from others. */
final class Blank {
    private Blank() {}

    static boolean is(Pixels pixels) {
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    if (pixels.sample(x, y, channel) != pixels.sample(0, 0, channel)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
