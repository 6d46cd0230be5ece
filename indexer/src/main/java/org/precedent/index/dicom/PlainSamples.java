package org.precedent.index.dicom;

import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * The samples of a decoded frame as they stand in an uncompressed file: little endian, the samples of a pixel side by
 * side. Colours are as the file says of them, or red, green and blue where only compressed ones can be so.
 */
final class PlainSamples {
    private static final int CHANNELS = 3;

    private PlainSamples() {}

    /** How they lie, of frames that are described so. */
    static PixelLayout layout(PixelLayout described) {
        return described.decoded(colours(described.photometric()));
    }

    private static Photometric colours(Photometric described) {
        return switch (described) {
            case MONOCHROME1, MONOCHROME2, PALETTE_COLOR, RGB, YBR_FULL -> described;
            case YBR_FULL_422, YBR_PARTIAL_420, YBR_ICT, YBR_RCT -> Photometric.RGB;
        };
    }

    /** The samples. */
    static byte[] of(Frame frame, PixelLayout described) {
        PixelLayout plain = layout(described);
        int channels = plain.photometric().samples();
        int unit = plain.bitsAllocated() / Byte.SIZE;
        byte[] bytes = new byte[(int) plain.frameBytes()];
        boolean isRgb = frame.layout().photometric() == Photometric.RGB;
        boolean converted = channels == CHANNELS && isRgb != (plain.photometric() == Photometric.RGB);
        long[] pixel = new long[channels];
        int at = 0;
        for (int i = 0; i < frame.pixels(); i++) {
            for (int channel = 0; channel < channels; channel++) {
                pixel[channel] = frame.sample(i, channel);
            }
            if (converted) {
                convert(pixel, isRgb, frame.layout().bitsStored());
            }
            for (long sample : pixel) {
                at = put(bytes, at, sample << (plain.highBit() + 1 - plain.bitsStored()), unit);
            }
        }
        return bytes;
    }

    private static int put(byte[] bytes, int at, long sample, int unit) {
        for (int b = 0; b < unit; b++) {
            bytes[at + b] = (byte) (sample >> (Byte.SIZE * b));
        }
        return at + unit;
    }

    /** From red, green and blue to brightness and differences, or back (PS3.3 C.7.6.3.1.2). */
    private static void convert(long[] pixel, boolean fromRgb, int bits) {
        double first = pixel[0];
        double second = pixel[1];
        double third = pixel[2];
        double neutral = 1L << (bits - 1);
        if (fromRgb) {
            pixel[0] = level(0.299 * first + 0.587 * second + 0.114 * third, bits);
            pixel[1] = level(-0.168736 * first - 0.331264 * second + 0.5 * third + neutral, bits);
            pixel[2] = level(0.5 * first - 0.418688 * second - 0.081312 * third + neutral, bits);
        } else {
            double blue = second - neutral;
            double red = third - neutral;
            pixel[0] = level(first + 1.402 * red, bits);
            pixel[1] = level(first - 0.344136 * blue - 0.714136 * red, bits);
            pixel[2] = level(first + 1.772 * blue, bits);
        }
    }

    private static long level(double value, int bits) {
        return Math.clamp(Math.round(value), 0, (1L << bits) - 1);
    }
}
