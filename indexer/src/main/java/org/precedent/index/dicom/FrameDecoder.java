package org.precedent.index.dicom;

import java.io.Closeable;
import java.io.IOException;

/**
 * Makes samples of the stored bytes of a frame, in the transfer syntaxes that it knows. Safe for use by many threads.
 */
interface FrameDecoder extends Closeable {
    boolean decodes(TransferSyntax syntax);

    /**
     * One frame.
     *
     * @param bytes of this frame alone
     * @param layout of the samples, as the data set describes them
     * @return the samples, which may lie otherwise than described, and then say so
     * @throws Rejection if the bytes are no frame of this syntax and layout
     */
    Frame decode(byte[] bytes, PixelLayout layout, TransferSyntax syntax) throws Rejection;

    /** Gives back what the decoder holds, such as another process; most hold nothing. */
    @Override
    default void close() throws IOException {}
}
