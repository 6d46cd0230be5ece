package org.precedent.index.dicom.codec.child;

import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/** How the samples of a decoded picture lie: as the data set says, as far as the picture lets them. */
final class StillLayout {
    private StillLayout() {}

    /**
     * Of a still picture. Whether samples are signed the data set says; the picture only says in how many bits they
     * are.
     */
    static PixelLayout of(PixelLayout layout, StreamHead head) {
        return of(layout.decoded(colours(layout.photometric(), head.rgb())), head.precision());
    }

    /**
     * Samples of fewer bits than the data set says have no more, and begin at the lowest; others are as they were
     * before they were compressed.
     *
     * @param precision the bits of a sample
     */
    static PixelLayout of(PixelLayout layout, int precision) {
        int stored = Math.min(layout.bitsStored(), precision);
        int high = layout.highBit() < precision ? layout.highBit() : stored - 1;
        return new PixelLayout(
                layout.rows(),
                layout.columns(),
                layout.photometric(),
                layout.bitsAllocated(),
                stored,
                Math.max(high, stored - 1),
                layout.signed(),
                layout.planar());
    }

    /** What was transformed to be compressed ends as red, green and blue; what was not is what the data set says. */
    private static Photometric colours(Photometric said, boolean transformed) {
        if (said.samples() == 1) {
            return said;
        }
        return switch (said) {
            case YBR_FULL, YBR_FULL_422 -> transformed ? Photometric.RGB : Photometric.YBR_FULL;
            default -> Photometric.RGB;
        };
    }
}
