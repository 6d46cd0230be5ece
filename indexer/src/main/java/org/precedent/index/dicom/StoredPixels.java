package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** The pixels of an image as they are kept: the same samples, and nothing that hid beside them. */
interface StoredPixels {
    /** The transfer syntax that they are kept in. */
    String transferSyntax();

    /**
     * Writes the element of the pixels.
     *
     * @param dataset in which they lie
     * @throws Rejection if they are not as the data set says
     */
    void write(ByteSource dataset, OutputStream out) throws IOException, Rejection;

    /** The pixels of an image. */
    static StoredPixels of(StoredImage image, PixelData where) {
        return where.compressed()
                ? new CompressedPixels(image)
                : new PlainPixels(where, image.layout(), image.frames(), image.syntax());
    }
}
