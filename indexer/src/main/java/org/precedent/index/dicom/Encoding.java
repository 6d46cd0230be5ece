package org.precedent.index.dicom;

import java.nio.ByteOrder;

/**
 * How data elements are written (PS3.5 section 7).
 *
 * @param implicit whether the kind of a value is left to the dictionary
 */
record Encoding(boolean implicit, ByteOrder order) {
    static final Encoding EXPLICIT_LITTLE = new Encoding(false, ByteOrder.LITTLE_ENDIAN);
    static final Encoding IMPLICIT_LITTLE = new Encoding(true, ByteOrder.LITTLE_ENDIAN);
}
