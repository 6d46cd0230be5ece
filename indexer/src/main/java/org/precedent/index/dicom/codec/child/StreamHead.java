package org.precedent.index.dicom.codec.child;

import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * What a compressed picture says of itself before its samples.
 *
 * @param start of the picture among the bytes that it was found in
 * @param components a pixel
 * @param precision the bits of a sample
 * @param signed whether samples are in two's complement
 * @param rgb whether decoding ends with red, green and blue, whatever was said elsewhere
 */
record StreamHead(int start, int rows, int columns, int components, int precision, boolean signed, boolean rgb) {
    /**
     * Holds the picture against what the data set says of it.
     *
     * @throws UndecodableFrame if it is another one
     */
    void check(PixelLayout layout) throws UndecodableFrame {
        if (rows != layout.rows() || columns != layout.columns()) {
            throw damaged("a compressed frame has " + rows + " rows and " + columns + " columns, and the file says "
                    + layout.rows() + " and " + layout.columns());
        }
        if (components != layout.photometric().samples()) {
            throw damaged("a compressed frame has " + components + " colours, and the file says "
                    + layout.photometric().samples());
        }
        if (precision > Math.max(Byte.SIZE, layout.bitsAllocated())) {
            throw damaged("a compressed frame has samples of " + precision + " bits, and the file says "
                    + layout.bitsAllocated());
        }
        if (signed != layout.signed() && precision < layout.bitsStored()) {
            throw damaged("a compressed frame has samples of " + precision + " bits, of which nothing tells whether the"
                    + " highest is a sign");
        }
    }

    static UndecodableFrame damaged(String what) {
        return new UndecodableFrame(UndecodableFrame.Kind.DAMAGED, what + "; send the file again");
    }

    static UndecodableFrame unsupported(String what) {
        return new UndecodableFrame(
                UndecodableFrame.Kind.UNSUPPORTED, what + "; convert the file to Explicit VR Little Endian");
    }
}
