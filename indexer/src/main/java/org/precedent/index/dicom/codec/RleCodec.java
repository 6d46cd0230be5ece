package org.precedent.index.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Run lengths (PS3.5 annex G): a segment for each byte of each sample, the most significant first, one colour after the
 * other. What some encoders write beside that is passed over where it holds nothing: segments that are counted and not
 * there, and a last run that is longer than the frame.
 */
public final class RleCodec implements FrameCodec {
    private static final String RLE_LOSSLESS = "1.2.840.10008.1.2.5";
    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;

    @Override
    public boolean decodes(String transferSyntax) {
        return transferSyntax.equals(RLE_LOSSLESS);
    }

    @Override
    public Frame decode(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        PixelLayout decoded = layout.decoded(colours(layout.photometric()));
        int samples = decoded.photometric().samples();
        int bytesOfSample = decoded.bitsAllocated() / 8;
        int[] bounds = bounds(bytes, samples * bytesOfSample);
        byte[] frame = new byte[(int) decoded.frameBytes()];
        for (int segment = 0; segment < samples * bytesOfSample; segment++) {
            int first = segment / bytesOfSample * bytesOfSample + bytesOfSample - 1 - segment % bytesOfSample;
            unpack(bytes, bounds[segment], bounds[segment + 1], frame, first, samples * bytesOfSample);
        }
        return new Frame(decoded, ByteOrder.LITTLE_ENDIAN, frame);
    }

    /** Packed anew. Samples that do not begin at the lowest bit would begin there then. */
    @Override
    public Optional<byte[]> bare(byte[] bytes, PixelLayout layout, String transferSyntax) throws UndecodableFrame {
        Frame frame = decode(bytes, layout, transferSyntax);
        boolean atTheBottom = layout.highBit() + 1 == layout.bitsStored();
        return atTheBottom ? Optional.of(RleEncoder.encode(frame)) : Optional.empty();
    }

    /** A segment has a byte of every pixel, so that no colours are shared. */
    private static Photometric colours(Photometric described) throws UndecodableFrame {
        if (described.isOfCodec()) {
            throw UndecodableFrame.unsupported("the Photometric Interpretation is one that run lengths have not");
        }
        return described == Photometric.YBR_FULL_422 ? Photometric.YBR_FULL : described;
    }

    /** Where the segments begin, and where the last one ends. */
    private static int[] bounds(byte[] bytes, int wanted) throws UndecodableFrame {
        if (bytes.length < HEADER) {
            throw UndecodableFrame.damaged("a frame of run lengths ends before its header does");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt();
        if (segments < wanted || segments > MOST_SEGMENTS) {
            throw otherSegments();
        }
        int[] bounds = new int[wanted + 1];
        int least = HEADER;
        for (int i = 0; i < wanted; i++) {
            bounds[i] = header.getInt();
            if (bounds[i] < least || bounds[i] > bytes.length) {
                throw UndecodableFrame.damaged("a segment of run lengths lies outside of its frame");
            }
            least = bounds[i];
        }
        for (int i = wanted; i < segments; i++) {
            int start = header.getInt();
            if (start != 0 && start != bytes.length) {
                throw otherSegments();
            }
        }
        bounds[wanted] = bytes.length;
        return bounds;
    }

    private static UndecodableFrame otherSegments() {
        return UndecodableFrame.damaged("a frame of run lengths has other segments than its samples take");
    }

    /**
     * Puts a segment's bytes into every {@code step}th byte from {@code first} on; what lies behind them is padding.
     */
    private static void unpack(byte[] packed, int start, int end, byte[] into, int first, int step)
            throws UndecodableFrame {
        int in = start;
        int out = first;
        int left = into.length / step;
        while (left > 0) {
            if (in >= end) {
                throw early();
            }
            int control = packed[in++];
            if (control == Byte.MIN_VALUE) {
                continue;
            }
            int length = Math.min(Math.abs(control) + 1, left);
            boolean repeated = control < 0;
            if ((repeated ? 1 : length) > end - in) {
                throw early();
            }
            out = repeated ? repeat(packed[in], into, out, step, length) : copy(packed, in, into, out, step, length);
            in += repeated ? 1 : length;
            left -= length;
        }
    }

    private static int repeat(byte value, byte[] into, int from, int step, int length) {
        int out = from;
        for (int i = 0; i < length; i++) {
            into[out] = value;
            out += step;
        }
        return out;
    }

    private static int copy(byte[] packed, int in, byte[] into, int from, int step, int length) {
        int out = from;
        for (int i = 0; i < length; i++) {
            into[out] = packed[in + i];
            out += step;
        }
        return out;
    }

    private static UndecodableFrame early() {
        return UndecodableFrame.damaged("a segment of run lengths ends early");
    }
}
