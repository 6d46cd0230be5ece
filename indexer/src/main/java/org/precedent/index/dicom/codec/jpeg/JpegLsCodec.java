package org.precedent.index.dicom.codec.jpeg;

import java.util.Optional;
import java.util.Set;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * JPEG-LS (PS3.5 A.4.3, ITU-T T.87), without loss and nearly so: samples of 2 to 16 bits, in all three interleavings.
 * Mapping tables, point transformations and the colour transformations that one vendor added are refused.
 */
public final class JpegLsCodec implements FrameCodec {
    private static final Set<String> SYNTAXES = Set.of("1.2.840.10008.1.2.4.80", "1.2.840.10008.1.2.4.81");
    private static final int LEAST_BITS = 2;
    private static final int MOST_BITS = 16;

    @Override
    public boolean decodes(String transferSyntax) {
        return SYNTAXES.contains(transferSyntax);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        return decoded(bytes, layout).frame();
    }

    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        boolean full = JpegHeader.read(bytes).precision() <= layout.bitsStored();
        Decoded decoded = decoded(bytes, layout);
        return full || decoded.frame().isClean() ? decoded.stream().bare() : Optional.empty();
    }

    private record Decoded(Frame frame, JpegLsStream stream) {}

    private static Decoded decoded(byte[] bytes, PixelLayout layout) throws UndecodableFrame {
        JpegHeader header = JpegHeader.read(bytes);
        if (header.process() != Segments.LS_FRAME) {
            throw UndecodableFrame.unsupported("the frame is a JPEG of another kind than the transfer syntax says");
        }
        PixelLayout decoded = header.shape().decoded(layout, Colours.ofLossless(header, layout.photometric()));
        if (header.precision() < LEAST_BITS || header.precision() > MOST_BITS) {
            throw UndecodableFrame.damaged("the compressed frame has samples of " + header.precision() + " bits");
        }
        if (header.isSubsampled()) {
            throw UndecodableFrame.unsupported("the frame is a JPEG-LS that leaves out colours");
        }
        DecodedSamples samples = new DecodedSamples(decoded);
        JpegLsStream stream = new JpegLsStream(bytes, header, samples);
        stream.decode();
        Frame frame = samples.frame();
        header.shape().checkSigns(frame);
        return new Decoded(frame, stream);
    }
}
