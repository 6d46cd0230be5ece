package org.precedent.index.dicom.codec.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Small compressed pictures, 64 columns wide and 48 rows high, of what {@link Picture#sample} says. They were made by
 * opj_compress 2.5 ({@code j2k}, {@code jp2}), ojph_compress 0.9 ({@code j2c}), dcmcjpeg 3.6 ({@code jpg}) and ffmpeg
 * 5.1 with x264 and x265 (videos, of ten equal pictures each).
 */
public final class Pictures {
    public static final int ROWS = 48;
    public static final int COLUMNS = 64;
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
    public record Picture(
            String file,
            String syntax,
            Photometric colours,
            Photometric shown,
            int allocated,
            int stored,
            boolean signed,
            int tolerance) {
        public String transferSyntax() {
            return JPEG + syntax;
        }

        public PixelLayout layout() {
            return new PixelLayout(ROWS, COLUMNS, colours, allocated, stored, stored - 1, signed, false);
        }

        public byte[] bytes() throws IOException {
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

    /** All of them. */
    public static List<Picture> all() {
        Stream<Picture> deep = IntStream.of(1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16)
                .mapToObj(bits -> grey("grey-" + bits + ".j2k", "90", bits, false, 0));
        Stream<Picture> signed =
                IntStream.of(8, 12, 16).mapToObj(bits -> grey("grey-" + bits + "-signed.j2k", "90", bits, true, 0));
        Stream<Picture> others = Stream.of(
                grey("grey-12-tiles.j2k", "90", 12, false, 0),
                grey("grey-12-wrapped.jp2", "90", 12, false, 0),
                grey("grey-12-lossy.j2k", "91", 12, false, 8),
                colour("rgb-8-rct.j2k", "90", Photometric.YBR_RCT, 8, 0),
                colour("rgb-8-ict.j2k", "91", Photometric.YBR_ICT, 8, 4),
                colour("rgb-8-plain.j2k", "90", Photometric.RGB, 8, 0),
                colour("rgb-16-plain.j2k", "90", Photometric.RGB, 16, 0),
                colour("ybr-8-420.j2k", "90", Photometric.YBR_FULL_422, 8, 0),
                grey("ht-grey-8.j2c", "201", 8, false, 0),
                grey("ht-grey-12.j2c", "201", 12, false, 0),
                grey("ht-grey-16.j2c", "201", 16, false, 0),
                grey("ht-grey-12-rpcl.j2c", "202", 12, false, 0),
                grey("ht-grey-12-lossy.j2c", "203", 12, false, 4),
                colour("ht-rgb-8.j2c", "201", Photometric.YBR_RCT, 8, 0),
                colour("ht-rgb-8-lossy.j2c", "203", Photometric.YBR_ICT, 8, 3),
                grey("grey-12.jpg", "51", 12, false, 4),
                video("mpeg2.m2v", "100", 8),
                video("mpeg2.ts", "101", 8),
                video("mpeg2.mpg", "100.1", 8),
                video("h264.mp4", "102", 8),
                video("h264.ts", "103", 8),
                video("h264.h264", "104.1", 8),
                video("hevc.mp4", "107", 8),
                video("hevc.ts", "107", 8),
                video("hevc-10.mp4", "108", 10));
        return Stream.of(deep, signed, others).flatMap(some -> some).toList();
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
