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
        int out = 0;
        int columns = colours[0].length;
        for (int column = 0; column < columns; column++) {
            for (int[] colour : colours) {
                int sample = colour[column];
                for (int i = 0; i < sampleBytes; i++) {
                    bytes[out++] = (byte) (sample >> (Byte.SIZE * i));
                }
            }
        }
        return bytes;
    }
}
