package org.precedent.index.dicom.codec.child;

import java.io.IOException;
import java.io.InputStream;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Small compressed pictures, 64 columns wide and 48 rows high, of what {@link Picture#sample} says. They were made by
 * opj_compress 2.5 ({@code j2k}, {@code jp2}), ojph_compress 0.9 ({@code j2c}), dcmcjpeg 3.6 ({@code jpg}) and ffmpeg
 * 5.1 with x264 and x265 (videos, of ten equal pictures each).
 */
final class Pictures {
    static final int ROWS = 48;
    static final int COLUMNS = 64;
    private static final String JPEG = "1.2.840.10008.1.2.4.";

    private Pictures() {}

    /**
     * One of them.
     *
     * @param syntax the end of the transfer syntax's identifier
     * @param colours what the data set says
     * @param shown what the decoded frame says
     * @param tolerance how far its samples may be from the picture's
     */
    record Picture(
            String file,
            String syntax,
            Photometric colours,
            Photometric shown,
            int allocated,
            int stored,
            boolean signed,
            int tolerance) {
        String transferSyntax() {
            return JPEG + syntax;
        }

        PixelLayout layout() {
            return new PixelLayout(ROWS, COLUMNS, colours, allocated, stored, stored - 1, signed, false);
        }

        byte[] bytes() throws IOException {
            try (InputStream in = Pictures.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IOException("there is no " + file);
                }
                return in.readAllBytes();
            }
        }

        /** The sample that was compressed; of halved colours those of the upper left of four. */
        int sample(int column, int row, int colour) {
            if (shown.samples() == 1) {
                return grey(column, row);
            }
            boolean shared = file.contains("420") && colour > 0;
            int x = shared ? column / 2 * 2 : column;
            int y = shared ? row / 2 * 2 : row;
            int value = colour == 0 ? 4 * x : colour == 1 ? 5 * y : 2 * x + 2 * y;
            return stored > 8 && !file.startsWith("hevc") ? value * 257 : value << (stored - 8);
        }

        private int grey(int column, int row) {
            if (stored == 1) {
                return (column / 8 + row / 8) % 2;
            }
            int most = (1 << stored) - 1;
            int value = (int) ((column * 40L + row * 20L) * most / 3460);
            return signed ? value - (1 << (stored - 1)) : value;
        }
    }

    static Picture grey(String file, String syntax, int stored, boolean signed, int tolerance) {
        Photometric grey = Photometric.MONOCHROME2;
        int allocated = stored == 1 ? 1 : stored <= 8 ? 8 : 16;
        return new Picture(file, syntax, grey, grey, allocated, stored, signed, tolerance);
    }

    static Picture colour(String file, String syntax, Photometric said, int stored, int tolerance) {
        Photometric shown = file.startsWith("ybr") ? Photometric.YBR_FULL : Photometric.RGB;
        return new Picture(file, syntax, said, shown, stored <= 8 ? 8 : 16, stored, false, tolerance);
    }

    static Picture video(String file, String syntax, int stored) {
        return colour(file, syntax, Photometric.YBR_PARTIAL_420, stored, 8 << (stored - 8));
    }
}
