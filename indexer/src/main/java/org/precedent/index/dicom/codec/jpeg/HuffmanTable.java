package org.precedent.index.dicom.codec.jpeg;

import java.util.Arrays;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * The codes of a table (ITU-T T.81, annex C), looked up by the next 16 bits: {@code length << 8 | value}, 0 where no
 * code begins so.
 */
final class HuffmanTable {
    static final int LONGEST = 16;

    private static final int MOST_CATEGORY = 16;

    private final short[] codes = new short[1 << LONGEST];

    /**
     * Reads a table for differences without loss.
     *
     * @param definition the numbers of codes of each length, and the values
     * @throws UndecodableFrame if they are no codes
     */
    HuffmanTable(byte[] definition) throws UndecodableFrame {
        this(definition, MOST_CATEGORY);
    }

    /** The same of other values, up to one that fits a byte. */
    HuffmanTable(byte[] definition, int most) throws UndecodableFrame {
        int next = 0;
        int value = LONGEST;
        for (int length = 1; length <= LONGEST; length++) {
            int span = 1 << (LONGEST - length);
            for (int i = 0; i < (definition[length - 1] & 0xFF); i++) {
                int category = definition[value++] & 0xFF;
                if (category > most || next + span > codes.length) {
                    throw UndecodableFrame.damaged("a table of the compressed frame makes no sense");
                }
                Arrays.fill(codes, next, next + span, (short) (length << 8 | category));
                next += span;
            }
        }
    }

    /** The bytes that a definition takes, which begins with the numbers of codes. */
    static int length(Segments segment, int at) throws UndecodableFrame {
        int values = 0;
        for (int i = 0; i < LONGEST; i++) {
            values += segment.octet(at + i);
        }
        return LONGEST + values;
    }

    int code(int bits) {
        return codes[bits];
    }
}
