package org.precedent.index.dicom;

import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/** Reads how the samples of a frame lie (PS3.3 C.7.6.3) and checks it. */
final class PixelDescription {
    private PixelDescription() {}

    /**
     * The layout of an image's frames.
     *
     * @param where the pixels are
     * @throws Rejection if there are no pixels, or none that can be read
     */
    static PixelLayout of(Dataset dataset, PixelData where, DicomLimits limits) throws Rejection {
        int rows = dataset.word(Tag.ROWS).orElse(0);
        int columns = dataset.word(Tag.COLUMNS).orElse(0);
        if (rows == 0 || columns == 0) {
            throw new Rejection(Rejection.Code.NO_PIXELS, "the image has no rows or no columns; export the file again");
        }
        int samples = dataset.word(Tag.SAMPLES_PER_PIXEL).orElse(1);
        Photometric photometric = photometric(dataset, samples);
        if (where.kind() != SampleKind.INTEGER) {
            return ofFloats(rows, columns, photometric, where.kind().bits(), limits);
        }
        int allocated = dataset.word(Tag.BITS_ALLOCATED).orElse(0);
        int stored = dataset.word(Tag.BITS_STORED).orElse(allocated);
        int high = dataset.word(Tag.HIGH_BIT).orElse(stored - 1);
        boolean signed = dataset.word(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
        boolean planar = dataset.word(Tag.PLANAR_CONFIGURATION).orElse(0) == 1;
        checkBits(photometric, allocated, stored, high);
        PixelLayout layout =
                new PixelLayout(rows, columns, photometric, allocated, stored, high, signed && samples == 1, planar);
        checkSharing(layout, where.compressed());
        checkSize(layout, limits);
        return layout;
    }

    /** All of their bits are stored, whatever the file says of them. */
    private static PixelLayout ofFloats(int rows, int columns, Photometric photometric, int bits, DicomLimits limits)
            throws Rejection {
        if (!photometric.isGrey()) {
            throw unsupported("of floating point and coloured");
        }
        PixelLayout layout = new PixelLayout(rows, columns, photometric, bits, bits, bits - 1, false, false);
        checkSize(layout, limits);
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

    private static void checkBits(Photometric photometric, int allocated, int stored, int high) throws Rejection {
        boolean consistent = stored >= 1 && high >= stored - 1 && high < allocated;
        boolean known = allocated <= Integer.SIZE && PixelLayout.isKnown(allocated, photometric);
        if (!known || !consistent) {
            throw unsupported("stored in " + stored + " of " + allocated + " bits up to bit " + high);
        }
    }

    /** Colours that neighbours share are read where a codec has taken them apart, or they are bytes in pairs. */
    private static void checkSharing(PixelLayout layout, boolean compressed) throws Rejection {
        if (compressed) {
            return;
        }
        boolean halved = layout.photometric() == Photometric.YBR_FULL_422;
        if (halved && (layout.bitsAllocated() != 8 || layout.columns() % 2 != 0)) {
            throw unsupported(
                    "of halved colour in " + layout.bitsAllocated() + " bits and " + layout.columns() + " columns");
        }
        if (layout.photometric().isOfCodec()) {
            throw colour("the Photometric Interpretation is one of compressed pixels, which these are not");
        }
    }

    private static void checkSize(PixelLayout layout, DicomLimits limits) throws Rejection {
        if (layout.pixels() > Pixels.MAX_PIXELS || layout.frameBytes() > limits.frameBytes()) {
            if (isFigures(layout.rows()) && isFigures(layout.columns())) {
                throw new Rejection(
                        Rejection.Code.CORRUPT,
                        "Rows (0028,0010) and Columns (0028,0011) are written in figures, where binary numbers are due;"
                                + " export the file again");
            }
            throw new Rejection(
                    Rejection.Code.TOO_LARGE,
                    "a frame has " + layout.rows() + " rows and " + layout.columns() + " columns; at most "
                            + Pixels.MAX_PIXELS + " pixels and " + limits.frameBytes()
                            + " bytes are read; export it in parts");
        }
    }

    /** Whether the two bytes of a number are characters, as where somebody wrote a number as text. */
    private static boolean isFigures(int word) {
        return isFigure(word & 0xFF) && isFigure(word >> Byte.SIZE);
    }

    private static boolean isFigure(int character) {
        return character == ' ' || (character >= '0' && character <= '9');
    }

    private static Rejection unsupported(String how) {
        return new Rejection(
                Rejection.Code.UNSUPPORTED_PIXELS,
                "the pixels are told to be " + how + "; correct that, or convert the image to 8 or 16 bits");
    }
}
