package org.precedent.index.dicom.codec.ffmpeg;

/** Puts samples together to bytes: interleaved, little-endian. */
final class Rows {
    private final int sampleBytes;
    private final byte[] bytes;

    Rows(StillQuestion question) {
        this.sampleBytes = question.sampleBytes();
        this.bytes = new byte[question.columns() * question.samples() * sampleBytes];
    }

    /** The bytes of a row, until the next. */
    byte[] together(int[][] colours) {
        int pixelBytes = colours.length * sampleBytes;
        for (int colour = 0; colour < colours.length; colour++) {
            int[] samples = colours[colour];
            int out = colour * sampleBytes;
            for (int sample : samples) {
                for (int i = 0; i < sampleBytes; i++) {
                    bytes[out + i] = (byte) (sample >> (Byte.SIZE * i));
                }
                out += pixelBytes;
            }
        }
        return bytes;
    }
}
