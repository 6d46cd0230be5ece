package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteOrder;

/** Finds a frame in stored pixels and decodes it. Safe for use by many threads. */
interface FrameDecoder {
    boolean decodes(TransferSyntax syntax);

    /**
     * One frame out of the pixels of a file.
     *
     * @param order in which the data set's numbers are written
     * @param index of the frame, from 0
     * @throws IOException if the frame cannot be read or decoded
     */
    Frame decode(ByteSource bytes, PixelData where, ByteOrder order, PixelLayout layout, int index) throws IOException;
}
