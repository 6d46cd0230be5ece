package org.precedent.index.dicom.codec.jpeg;

import java.util.BitSet;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** A table of codes for coefficients, which notes what of it is used. Not safe for use by several threads. */
final class BlockTable {
    private static final int MOST_VALUES = 256;

    private final byte[] definition;
    private final HuffmanTable places;
    private final BitSet used = new BitSet();

    /**
     * Reads a table.
     *
     * @param definition the numbers of codes of each length, and the values
     * @throws UndecodableFrame if they are no codes
     */
    BlockTable(byte[] definition) throws UndecodableFrame {
        int values = definition.length - HuffmanTable.LONGEST;
        if (values > MOST_VALUES) {
            throw UndecodableFrame.damaged("a table of the compressed frame makes no sense");
        }
        this.definition = definition;
        byte[] numbered = definition.clone();
        for (int i = 0; i < values; i++) {
            numbered[HuffmanTable.LONGEST + i] = (byte) i;
        }
        this.places = new HuffmanTable(numbered, MOST_VALUES - 1);
    }

    /** The value whose code is next. */
    int next(HuffmanBits bits) throws UndecodableFrame {
        int place = bits.value(places);
        used.set(place);
        return Segments.unsigned(definition[HuffmanTable.LONGEST + place]);
    }

    /** The table with the same codes, and 0 for each value that was not used. */
    byte[] bare() {
        byte[] bare = definition.clone();
        for (int i = HuffmanTable.LONGEST; i < bare.length; i++) {
            if (!used.get(i - HuffmanTable.LONGEST)) {
                bare[i] = 0;
            }
        }
        return bare;
    }
}
