package org.precedent.index.dicom.codec.jpeg;

import java.util.Arrays;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * Decodes a scan (ITU-T T.87, annex A): lines of one component, lines of several by turns, or all samples of a pixel
 * together. A line has one sample before its first and one behind its last, which are what the standard has there.
 */
final class JpegLsScan {
    static final int LINE_BY_LINE = 1;

    private static final int ALONE = 0;
    private static final int SAMPLE_BY_SAMPLE = 2;
    private static final int LAST_ORDER = 31;

    private final int rows;
    private final int columns;
    private final int[] components;
    private final JpegLsModel model;
    private final JpegLsBits bits;
    private int[][] before;
    private int[][] lines;

    /** How far runs have grown: of each component, or of the first for all. */
    private final int[] orders;

    /**
     * A scan.
     *
     * @param components places in the frame, ascending
     */
    JpegLsScan(int rows, int columns, int[] components, JpegLsModel model, JpegLsBits bits) {
        this.rows = rows;
        this.columns = columns;
        this.components = components;
        this.model = model;
        this.bits = bits;
        this.before = new int[components.length][columns + 2];
        this.lines = new int[components.length][columns + 2];
        this.orders = new int[components.length];
    }

    /**
     * Decodes all rows.
     *
     * @param restartInterval in rows; 0 where there are none
     * @throws UndecodableFrame if the scan ends before, or holds what no encoder writes
     */
    void decode(int interleaving, int restartInterval, DecodedSamples into) throws UndecodableFrame {
        boolean alone = interleaving == ALONE && components.length == 1;
        if (!alone && interleaving != LINE_BY_LINE && interleaving != SAMPLE_BY_SAMPLE) {
            throw UndecodableFrame.damaged("the components of the compressed frame are joined in no known way");
        }
        for (int row = 0; row < rows; row++) {
            if (restartInterval > 0 && row > 0 && row % restartInterval == 0) {
                restart(row / restartInterval - 1);
            }
            for (int c = 0; c < components.length; c++) {
                lines[c][0] = before[c][1];
                before[c][columns + 1] = before[c][columns];
            }
            if (interleaving == SAMPLE_BY_SAMPLE && components.length > 1) {
                pixels();
            } else {
                for (int c = 0; c < components.length; c++) {
                    line(c);
                }
            }
            bits.check();
            put(row, into);
        }
    }

    private void restart(int number) throws UndecodableFrame {
        bits.restart(number);
        model.restart();
        Arrays.fill(orders, 0);
        for (int[] line : before) {
            Arrays.fill(line, 0);
        }
    }

    private void put(int row, DecodedSamples into) {
        for (int c = 0; c < components.length; c++) {
            into.putRow(row, components[c], lines[c], 1);
        }
        int[][] free = before;
        before = lines;
        lines = free;
    }

    private void line(int component) throws UndecodableFrame {
        int[] above = before[component];
        int[] line = lines[component];
        int x = 1;
        while (x <= columns) {
            int context = model.context(line[x - 1], above[x], above[x - 1], above[x + 1]);
            if (context != 0) {
                line[x] = sample(context, line[x - 1], above[x], above[x - 1]);
                x++;
                continue;
            }
            int end = x + run(component, columns + 1 - x);
            Arrays.fill(line, x, end, line[x - 1]);
            x = end;
            if (x <= columns) {
                boolean alike = Math.abs(line[x - 1] - above[x]) <= model.near;
                line[x] = behindRun(alike, line[x - 1], above[x], component);
                shrink(component);
                x++;
            }
        }
    }

    private void pixels() throws UndecodableFrame {
        int x = 1;
        while (x <= columns) {
            boolean alike = true;
            for (int c = 0; c < components.length; c++) {
                alike &= context(c, x) == 0;
            }
            if (alike) {
                x = pixelsAlike(x);
            } else {
                for (int c = 0; c < components.length; c++) {
                    lines[c][x] = sample(context(c, x), lines[c][x - 1], before[c][x], before[c][x - 1]);
                }
                x++;
            }
        }
    }

    private int context(int component, int x) {
        int[] above = before[component];
        return model.context(lines[component][x - 1], above[x], above[x - 1], above[x + 1]);
    }

    /** A run of pixels, and the pixel behind it; answers where it goes on. */
    private int pixelsAlike(int x) throws UndecodableFrame {
        int end = x + run(0, columns + 1 - x);
        for (int c = 0; c < components.length; c++) {
            Arrays.fill(lines[c], x, end, lines[c][x - 1]);
        }
        if (end > columns) {
            return end;
        }
        for (int c = 0; c < components.length; c++) {
            lines[c][end] = behindRun(false, lines[c][end - 1], before[c][end], 0);
        }
        shrink(0);
        return end + 1;
    }

    private int sample(int context, int left, int above, int corner) throws UndecodableFrame {
        int place = JpegLsModel.place(context);
        int lowBits = model.lowBits(place);
        int predicted = model.predicted(context, left, above, corner);
        int error = model.error(place, lowBits, number(lowBits, model.limit));
        model.learn(place, error);
        return model.sample(predicted, context < 0 ? -error : error);
    }

    /** No encoder writes an error longer than the way round: one that is can only be damage. */
    private int number(int lowBits, int limit) throws UndecodableFrame {
        int number = bits.number(lowBits, limit, model.rangeBits);
        if (number < 0 || number > 2 * model.range) {
            throw JpegLsBits.damaged();
        }
        return number;
    }

    /** How many samples are like the one before them (ITU-T T.87, A.7.1). */
    private int run(int component, int most) throws UndecodableFrame {
        int length = 0;
        while (bits.next(1) == 1) {
            int step = 1 << JpegLsModel.runBits(orders[component]);
            if (step <= most - length && orders[component] < LAST_ORDER) {
                orders[component]++;
            }
            length += Math.min(step, most - length);
            if (length == most) {
                return length;
            }
        }
        length += bits.next(JpegLsModel.runBits(orders[component]));
        if (length >= most) {
            throw JpegLsBits.damaged();
        }
        return length;
    }

    private void shrink(int component) {
        orders[component] = Math.max(0, orders[component] - 1);
    }

    /** The sample that ends a run (ITU-T T.87, A.7.2). */
    private int behindRun(boolean alike, int left, int above, int component) throws UndecodableFrame {
        int lowBits = model.lowBitsBehindRun(alike);
        int limit = model.limit - JpegLsModel.runBits(orders[component]) - 1;
        int number = number(lowBits, limit);
        int error = model.errorBehindRun(alike, lowBits, number);
        model.learnBehindRun(alike, error, number);
        boolean turned = !alike && left > above;
        return model.sample(alike ? left : above, turned ? -error : error);
    }
}
