package org.precedent.index.dicom.codec.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * From the colours of video, brightness and two differences, to red, green and blue (ITU-R BT.601, BT.709, BT.2020).
 */
final class VideoColours {
    private static final int HIGH_DEFINITION_ROWS = 720;

    private final double red;
    private final double blue;
    private final double black;
    private final double brightness;
    private final double difference;
    private final int most;

    private VideoColours(double red, double blue, int depth, boolean fullRange) {
        this.red = red;
        this.blue = blue;
        this.most = (1 << depth) - 1;
        double unit = 1 << (depth - Byte.SIZE);
        this.black = fullRange ? 0 : 16 * unit;
        this.brightness = most / (fullRange ? most : 219 * unit);
        this.difference = most / (fullRange ? most : 224 * unit);
    }

    /** What a video says of its colours, else what is usual for its size. */
    static VideoColours of(AVFrame frame, Planes planes) {
        boolean full = planes.fullRange() || frame.color_range() == avutil.AVCOL_RANGE_JPEG;
        return switch (frame.colorspace()) {
            case avutil.AVCOL_SPC_BT709 -> highDefinition(planes.depth(), full);
            case avutil.AVCOL_SPC_BT2020_NCL, avutil.AVCOL_SPC_BT2020_CL ->
                new VideoColours(0.2627, 0.0593, planes.depth(), full);
            case avutil.AVCOL_SPC_BT470BG, avutil.AVCOL_SPC_SMPTE170M -> standard(planes.depth(), full);
            default ->
                frame.height() >= HIGH_DEFINITION_ROWS
                        ? highDefinition(planes.depth(), full)
                        : standard(planes.depth(), full);
        };
    }

    private static VideoColours highDefinition(int depth, boolean full) {
        return new VideoColours(0.2126, 0.0722, depth, full);
    }

    private static VideoColours standard(int depth, boolean full) {
        return new VideoColours(0.299, 0.114, depth, full);
    }

    /** Replaces the brightness and the differences of a row by its red, green and blue. */
    void toRgb(int[][] row) {
        double zero = (most + 1) / 2.0;
        for (int i = 0; i < row[0].length; i++) {
            double grey = (row[0][i] - black) * brightness;
            double b = grey + (row[1][i] - zero) * difference * 2 * (1 - blue);
            double r = grey + (row[2][i] - zero) * difference * 2 * (1 - red);
            double g = (grey - red * r - blue * b) / (1 - red - blue);
            row[0][i] = rounded(r);
            row[1][i] = rounded(g);
            row[2][i] = rounded(b);
        }
    }

    private int rounded(double value) {
        return Math.clamp(Math.round(value), 0, most);
    }
}
