package org.precedent.index.dicom;

import org.precedent.index.dicom.codec.PixelLayout;

/** The way from a stored value to a level of 8 bits, all transformations in one. */
@FunctionalInterface
interface Level {
    byte of(long stored);

    /** The same way, looked up in a table of all values where a frame has more pixels than there are values. */
    default Level quick(PixelLayout layout) {
        if (layout.bitsStored() > Short.SIZE || layout.pixels() < 1L << layout.bitsStored()) {
            return this;
        }
        int lowest = layout.signed() ? -(1 << (layout.bitsStored() - 1)) : 0;
        byte[] table = new byte[1 << layout.bitsStored()];
        for (int i = 0; i < table.length; i++) {
            table[i] = of((long) lowest + i);
        }
        return stored -> table[(int) stored - lowest];
    }
}
