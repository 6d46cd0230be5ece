package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;

/** What the samples of a pixel mean (PS3.3 C.7.6.3.1.2), as far as uncompressed pixels have it. */
enum Photometric {
    /** Grey, the lowest value white. */
    MONOCHROME1(1),
    /** Grey, the lowest value black. */
    MONOCHROME2(1),
    PALETTE_COLOR(1),
    RGB(3),
    /** Brightness and two differences of colour. */
    YBR_FULL(3),
    /** As {@link #YBR_FULL}, two neighbours sharing their differences. */
    YBR_FULL_422(3);

    private final int samples;

    Photometric(int samples) {
        this.samples = samples;
    }

    static @Nullable Photometric of(String term) {
        for (Photometric photometric : values()) {
            if (photometric.name().equals(term.replace(' ', '_'))) {
                return photometric;
            }
        }
        return null;
    }

    int samples() {
        return samples;
    }

    boolean isGrey() {
        return this == MONOCHROME1 || this == MONOCHROME2;
    }
}
