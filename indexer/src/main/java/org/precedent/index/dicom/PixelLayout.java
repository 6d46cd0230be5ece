package org.precedent.index.dicom;

import org.precedent.encoder.Pixels;

/**
 * How the samples of a frame lie in its bytes (PS3.3 C.7.6.3, PS3.5 section 8), checked.
 *
 * @param bitsAllocated 1, 8, 16 or 32
 * @param bitsStored of these, ending below {@code highBit}
 * @param signed whether samples are in two's complement
 * @param planar whether all of one colour stand before all of the next
 */
record PixelLayout(
        int rows,
        int columns,
        Photometric photometric,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        boolean planar) {

    static PixelLayout of(Dataset dataset, DicomLimits limits) throws Rejection {
        int rows = dataset.word(Tag.ROWS).orElse(0);
        int columns = dataset.word(Tag.COLUMNS).orElse(0);
        if (rows == 0 || columns == 0) {
            throw new Rejection(Rejection.Code.NO_PIXELS, "the image has no rows or no columns");
        }
        int samples = dataset.word(Tag.SAMPLES_PER_PIXEL).orElse(1);
        Photometric photometric = photometric(dataset, samples);
        int allocated = dataset.word(Tag.BITS_ALLOCATED).orElse(0);
        int stored = dataset.word(Tag.BITS_STORED).orElse(allocated);
        int high = dataset.word(Tag.HIGH_BIT).orElse(stored - 1);
        boolean signed = dataset.word(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
        boolean planar = dataset.word(Tag.PLANAR_CONFIGURATION).orElse(0) == 1;
        PixelLayout layout =
                new PixelLayout(rows, columns, photometric, allocated, stored, high, signed && samples == 1, planar);
        layout.checkBits();
        layout.checkSize(limits);
        return layout;
    }

    /** One sample a pixel of which nobody says what it means is a grey. */
    private static Photometric photometric(Dataset dataset, int samples) throws Rejection {
        String term = dataset.text(Tag.PHOTOMETRIC_INTERPRETATION);
        boolean grey = term.isEmpty() && samples == 1 && !dataset.has(Tag.RED_PALETTE_DESCRIPTOR);
        Photometric photometric = grey ? Photometric.MONOCHROME2 : Photometric.of(term);
        if (photometric == null) {
            String fault = term.isEmpty() ? "missing" : "one that is not supported";
            throw colour("the Photometric Interpretation is " + fault + ", with " + samples + " samples a pixel");
        }
        if (photometric.samples() != samples) {
            throw colour("the Photometric Interpretation does not go with " + samples + " samples a pixel");
        }
        return photometric;
    }

    private static Rejection colour(String fault) {
        return new Rejection(Rejection.Code.UNSUPPORTED_PIXELS, fault + "; convert the image to MONOCHROME2 or RGB");
    }

    private void checkBits() throws Rejection {
        boolean known = switch (bitsAllocated) {
            case 8, 16, 32 -> true;
            case 1 -> photometric.isGrey();
            default -> false;
        };
        boolean consistent = bitsStored >= 1 && highBit >= bitsStored - 1 && highBit < bitsAllocated;
        if (!known || !consistent) {
            throw unsupported("stored in " + bitsStored + " of " + bitsAllocated + " bits up to bit " + highBit);
        }
        if (photometric == Photometric.YBR_FULL_422 && (bitsAllocated != 8 || columns % 2 != 0)) {
            throw unsupported("of halved colour in " + bitsAllocated + " bits and " + columns + " columns");
        }
    }

    private void checkSize(DicomLimits limits) throws Rejection {
        if (pixels() > Pixels.MAX_PIXELS || frameBytes() > limits.frameBytes()) {
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "a frame has " + rows + " rows and " + columns + " columns; at most " + Pixels.MAX_PIXELS
                            + " pixels and " + limits.frameBytes() + " bytes are read");
        }
    }

    private static Rejection unsupported(String how) {
        return new Rejection(
                Rejection.Code.UNSUPPORTED_PIXELS, "the pixels are " + how + "; convert the image to 8 or 16 bits");
    }

    long pixels() {
        return (long) rows * columns;
    }

    /** The samples of a frame, shared ones counted once. */
    long frameSamples() {
        return photometric == Photometric.YBR_FULL_422 ? pixels() * 2 : pixels() * photometric.samples();
    }

    long frameBits() {
        return frameSamples() * bitsAllocated;
    }

    /** The bytes of a frame that stands alone. */
    long frameBytes() {
        return (frameBits() + 7) / 8;
    }

    /** The bytes of frames one after the other: those of single bits do not begin at a byte. */
    long bytes(int frames) {
        return bitsAllocated == 1 ? (frameBits() * frames + 7) / 8 : frameBytes() * frames;
    }

    /** The same samples, each in a byte of its own. */
    PixelLayout unpacked() {
        return new PixelLayout(rows, columns, photometric, 8, 1, 0, false, planar);
    }
}
