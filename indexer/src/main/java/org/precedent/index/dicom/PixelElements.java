package org.precedent.index.dicom;

import java.util.SequencedMap;
import java.util.TreeMap;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/** Writes how the samples of an image lie (PS3.3 C.7.6.3), as it was understood and not as a file told it. */
final class PixelElements {
    private final SequencedMap<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);

    private PixelElements() {}

    /**
     * The elements, by their tags.
     *
     * @param frames how many there are
     */
    static SequencedMap<Integer, byte[]> of(PixelLayout layout, int frames) {
        PixelElements all = new PixelElements();
        int samples = layout.photometric().samples();
        all.word(Tag.SAMPLES_PER_PIXEL, samples);
        Tag photometric = Tag.PHOTOMETRIC_INTERPRETATION;
        all.elements.put(photometric.number(), text(photometric, "CS", term(layout.photometric())));
        if (samples > 1) {
            all.word(Tag.PLANAR_CONFIGURATION, layout.planar() ? 1 : 0);
        }
        if (frames > 1) {
            all.elements.put(Tag.NUMBER_OF_FRAMES.number(), frames(frames));
        }
        all.word(Tag.ROWS, layout.rows());
        all.word(Tag.COLUMNS, layout.columns());
        all.word(Tag.BITS_ALLOCATED, layout.bitsAllocated());
        all.word(Tag.BITS_STORED, layout.bitsStored());
        all.word(Tag.HIGH_BIT, layout.highBit());
        all.word(Tag.PIXEL_REPRESENTATION, layout.signed() ? 1 : 0);
        return all.elements;
    }

    /** The element that says how many frames there are. */
    static byte[] frames(int frames) {
        return text(Tag.NUMBER_OF_FRAMES, "IS", String.valueOf(frames));
    }

    private static String term(Photometric photometric) {
        return photometric == Photometric.PALETTE_COLOR ? "PALETTE COLOR" : photometric.name();
    }

    private void word(Tag tag, int value) {
        ElementWriter element = new ElementWriter();
        element.element(tag.number(), "US", new byte[] {(byte) value, (byte) (value >> Byte.SIZE)});
        elements.put(tag.number(), element.bytes());
    }

    private static byte[] text(Tag tag, String vr, String value) {
        ElementWriter element = new ElementWriter();
        element.text(tag.number(), vr, value);
        return element.bytes();
    }
}
