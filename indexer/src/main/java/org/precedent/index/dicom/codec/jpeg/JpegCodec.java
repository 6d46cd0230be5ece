package org.precedent.index.dicom.codec.jpeg;

import java.util.Optional;
import java.util.Set;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodec;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * JPEG (PS3.5 A.4.1, ITU-T T.81): with loss in 8 bits, and without loss in 2 to 16. What a frame is compressed with is
 * taken from the frame, for transfer syntaxes are often those of a neighbour. Frames with loss in 12 bits are left to
 * another codec.
 */
public final class JpegCodec implements FrameCodec {
    private static final String ROOT = "1.2.840.10008.1.2.4.";
    private static final Set<String> SYNTAXES = Set.of(ROOT + "50", ROOT + "51", ROOT + "57", ROOT + "70");
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int LOSSLESS = 0xC3;
    private static final int BITS_WITH_LOSS = 8;

    @Override
    public boolean decodes(String transferSyntax) {
        return SYNTAXES.contains(transferSyntax);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        JpegHeader header = JpegHeader.read(bytes);
        return switch (header.process()) {
            case BASELINE, EXTENDED, PROGRESSIVE -> lossy(bytes, header, layout);
            case LOSSLESS -> lossless(bytes, header, layout).frame();
            default -> throw UndecodableFrame.unsupported("the frame is a JPEG of a kind that is not read");
        };
    }

    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        JpegHeader header = JpegHeader.read(bytes);
        return switch (header.process()) {
            case BASELINE, EXTENDED -> bareLossy(bytes, header, layout);
            case LOSSLESS -> {
                Decoded decoded = lossless(bytes, header, layout);
                boolean full = header.precision() <= layout.bitsStored();
                yield full || decoded.frame().isClean() ? decoded.stream().bare() : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** It is decoded only where its samples have more bits than are stored. */
    private static Optional<byte[]> bareLossy(byte[] bytes, JpegHeader header, PixelLayout layout)
            throws UndecodableFrame {
        header.shape().decoded(layout, Colours.ofLossy(header, layout.photometric()));
        boolean full = header.precision() <= layout.bitsStored();
        return full || lossy(bytes, header, layout).isClean()
                ? Optional.of(SequentialStream.bare(bytes, header))
                : Optional.empty();
    }

    private record Decoded(Frame frame, LosslessStream stream) {}

    private static Frame lossy(byte[] bytes, JpegHeader header, PixelLayout layout) throws UndecodableFrame {
        PixelLayout decoded = header.shape().decoded(layout, Colours.ofLossy(header, layout.photometric()));
        if (header.precision() != BITS_WITH_LOSS) {
            throw UndecodableFrame.unsupported("the frame is a JPEG with loss in " + header.precision() + " bits");
        }
        byte[] plain = PlainStream.of(bytes, header);
        DecodedSamples samples = new DecodedSamples(decoded);
        Transformed.decode(plain, decoded, samples);
        Frame frame = samples.frame();
        header.shape().checkSigns(frame);
        return frame;
    }

    private static Decoded lossless(byte[] bytes, JpegHeader header, PixelLayout layout) throws UndecodableFrame {
        PixelLayout decoded = header.shape().decoded(layout, Colours.ofLossless(header, layout.photometric()));
        DecodedSamples samples = new DecodedSamples(decoded);
        LosslessStream stream = new LosslessStream(bytes, header, samples);
        stream.decode();
        Frame frame = samples.frame();
        header.shape().checkSigns(frame);
        return new Decoded(frame, stream);
    }
}
