package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What stands before a value (PS3.5 section 7.1).
 *
 * @param vr the value representation, empty where it is left to the dictionary
 * @param length in bytes, or {@link #UNDEFINED}
 */
record ElementHeader(int tag, String vr, long length) {
    static final long UNDEFINED = 0xFFFF_FFFFL;

    /** Reads what follows the tag. */
    static ElementHeader read(Input in, int tag, Encoding encoding) throws IOException, Rejection {
        if (encoding.implicit()) {
            return new ElementHeader(tag, "", in.unsignedInt(encoding.order()));
        }
        String vr = new String(in.bytes(2), StandardCharsets.ISO_8859_1);
        if (!isLetter(vr.charAt(0)) || !isLetter(vr.charAt(1))) {
            throw new Rejection(
                    Rejection.Code.CORRUPT, "a data element is of no kind that DICOM has; export the file again");
        }
        if (Vr.hasShortLength(vr)) {
            return new ElementHeader(tag, vr, in.unsignedShort(encoding.order()));
        }
        in.skip(2);
        return new ElementHeader(tag, vr, in.unsignedInt(encoding.order()));
    }

    boolean isUndefined() {
        return length == UNDEFINED;
    }

    private static boolean isLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
