package org.precedent.index.dicom.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Makes samples of the stored bytes of a frame, in the transfer syntaxes that it knows. Found by
 * {@link java.util.ServiceLoader}: another one needs a constructor without parameters and its line in
 * {@code META-INF/services}. Safe for use by many threads.
 */
public interface FrameCodec extends Closeable {
    /**
     * Whether it makes samples of frames in a transfer syntax.
     *
     * @param transferSyntax the unique identifier (PS3.6 table A-1)
     */
    boolean decodes(String transferSyntax);

    /**
     * One frame.
     *
     * @param bytes of this frame alone, the fragments of it joined; whatever comes, nothing else is thrown
     * @param layout of the samples, as the data set describes them: no more memory is taken than they need
     * @param transferSyntax one of those that it {@linkplain #decodes decodes}
     * @return the samples, which may lie otherwise than described, and then say so: never with fewer or more rows,
     *     columns or samples a pixel, and never in a photometric interpretation that only compression has
     * @throws UndecodableFrame if the bytes are no frame of this syntax and layout
     */
    Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame;

    /**
     * A frame as it may be kept: in the same transfer syntax, with the same samples, and with nothing else in it. Names
     * hide in comments, in tables that nobody uses, behind the last sample, and in bits that are no part of one.
     *
     * @param bytes as {@link #decode} takes them
     * @return empty where this codec cannot tell what makes the samples; then only they may be kept
     * @throws UndecodableFrame if the bytes are no frame of this syntax and layout
     */
    default Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        return Optional.empty();
    }

    /** Gives back what the codec holds, such as another process; most hold nothing. */
    @Override
    default void close() throws IOException {}
}
