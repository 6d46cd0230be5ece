package org.precedent.index.dicom.codec.ffmpeg;

import java.util.List;

/**
 * Asks for the samples of one picture: interleaved, little-endian.
 *
 * @param samples a pixel
 * @param sampleBytes 1, 2 or 4
 * @param precision the bits of a sample, as the picture's own header says
 * @param signed whether they are in two's complement, as the picture's own header says
 */
public record StillQuestion(
        Compression compression, int rows, int columns, int samples, int sampleBytes, int precision, boolean signed) {
    /** How a picture is compressed. */
    public enum Compression {
        JPEG(1, "mjpeg"),
        JPEG_2000(2, "jpeg2000"),
        MPEG_2(3, "mpeg2video"),
        H264(4, "h264"),
        HEVC(5, "hevc");

        private final int code;
        private final String decoder;

        Compression(int code, String decoder) {
            this.code = code;
            this.decoder = decoder;
        }

        /** FFmpeg's own decoder of it, as it names it: of others, that may be linked in too, none is taken. */
        String decoder() {
            return decoder;
        }

        private static Compression of(int code) {
            for (Compression compression : values()) {
                if (compression.code == code) {
                    return compression;
                }
            }
            throw new IllegalArgumentException("no compression has the code " + code);
        }

        public boolean isVideo() {
            return this == MPEG_2 || this == H264 || this == HEVC;
        }
    }

    public StillQuestion {
        boolean whole = sampleBytes == 1 || sampleBytes == 2 || sampleBytes == 4;
        boolean fits = precision >= 1 && precision <= Byte.SIZE * sampleBytes;
        if (rows < 1 || columns < 1 || !whole || !fits || (samples != 1 && samples != 3)) {
            throw new IllegalArgumentException("no picture has " + rows + " rows, " + columns + " columns and "
                    + samples + " samples of " + precision + " bits in " + sampleBytes + " bytes");
        }
    }

    public long bytes() {
        return (long) rows * columns * samples * sampleBytes;
    }

    public List<Integer> numbers() {
        return List.of(compression.code, rows, columns, samples, sampleBytes, precision, signed ? 1 : 0);
    }

    static StillQuestion of(List<Integer> numbers) {
        return new StillQuestion(
                Compression.of(numbers.get(0)),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6) == 1);
    }
}
