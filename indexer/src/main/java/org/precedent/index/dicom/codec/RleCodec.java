package org.precedent.index.dicom.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Run lengths (PS3.5 annex G): a segment for each byte of each sample, the most significant first, one colour after the
 * other.
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
        PixelLayout decoded = layout.decoded(layout.photometric());
        int samples = decoded.photometric().samples();
        int bytesOfSample = decoded.bitsAllocated() / 8;
        int[] starts = starts(bytes, samples * bytesOfSample);
        byte[] frame = new byte[(int) decoded.frameBytes()];
        for (int segment = 0; segment < samples * bytesOfSample; segment++) {
            int first = segment / bytesOfSample * bytesOfSample + bytesOfSample - 1 - segment % bytesOfSample;
            int end = segment + 1 < starts.length ? starts[segment + 1] : bytes.length;
            unpack(bytes, starts[segment], end, frame, first, samples * bytesOfSample);
        }
        return new Frame(decoded, ByteOrder.LITTLE_ENDIAN, frame);
    }

    /** Where the segments begin. */
    private static int[] starts(byte[] bytes, int wanted) throws UndecodableFrame {
        if (bytes.length < HEADER) {
            throw UndecodableFrame.damaged("a frame of run lengths ends before its header does");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt();
        if (segments != wanted || segments > MOST_SEGMENTS) {
            throw UndecodableFrame.damaged("a frame of run lengths has other segments than its samples take");
        }
        int[] starts = new int[segments];
        int least = HEADER;
        for (int i = 0; i < segments; i++) {
            starts[i] = header.getInt();
            if (starts[i] < least || starts[i] > bytes.length) {
                throw UndecodableFrame.damaged("a segment of run lengths lies outside of its frame");
            }
            least = starts[i];
        }
        return starts;
    }

    /**
     * Puts a segment's bytes into every {@code step}th byte from {@code first} on; what lies behind them is padding.
     */
    private static void unpack(byte[] packed, int start, int end, byte[] into, int first, int step)
            throws UndecodableFrame {
        int in = start;
        int out = first;
        while (out < into.length) {
            if (in >= end) {
                throw UndecodableFrame.damaged("a segment of run lengths ends early");
            }
            int control = packed[in++];
            if (control == Byte.MIN_VALUE) {
                continue;
            }
            boolean repeated = control < 0;
            int length = Math.abs(control) + 1;
            if (in + (repeated ? 1 : length) > end) {
                throw UndecodableFrame.damaged("a segment of run lengths ends early");
            }
            for (int i = 0; i < length && out < into.length; i++) {
                into[out] = packed[repeated ? in : in + i];
                out += step;
            }
            in += repeated ? 1 : length;
        }
    }
}
