package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.Frame;

/** Encodes a scan line by line (ITU-T T.87, annex A), as {@link JpegLsScan} reads it. */
final class JpegLsWriter {
    private static final int LAST_ORDER = 31;

    private final Frame frame;
    private final int columns;
    private final int components;
    private final JpegLsModel model;
    private final JpegLsOutput bits;
    private int[][] before;
    private int[][] lines;
    private final int[] orders;

    JpegLsWriter(Frame frame, JpegLsModel model, JpegLsOutput bits) {
        this.frame = frame;
        this.columns = frame.layout().columns();
        this.components = frame.layout().photometric().samples();
        this.model = model;
        this.bits = bits;
        this.before = new int[components][columns + 2];
        this.lines = new int[components][columns + 2];
        this.orders = new int[components];
    }

    void write() {
        long stored = (1L << frame.layout().bitsStored()) - 1;
        for (int row = 0; row < frame.layout().rows(); row++) {
            for (int c = 0; c < components; c++) {
                int[] line = lines[c];
                line[0] = before[c][1];
                before[c][columns + 1] = before[c][columns];
                for (int x = 0; x < columns; x++) {
                    line[x + 1] = (int) (frame.sample(row * columns + x, c) & stored);
                }
                line(c);
            }
            int[][] free = before;
            before = lines;
            lines = free;
        }
        bits.end();
    }

    /** Leaves in the line what a decoder makes of it: nearly without loss that is not what was there. */
    private void line(int component) {
        int[] above = before[component];
        int[] line = lines[component];
        int x = 1;
        while (x <= columns) {
            int context = model.context(line[x - 1], above[x], above[x - 1], above[x + 1]);
            if (context != 0) {
                line[x] = sample(context, line[x], line[x - 1], above[x], above[x - 1]);
                x++;
                continue;
            }
            int end = x;
            while (end <= columns && Math.abs(line[end] - line[x - 1]) <= model.near) {
                line[end] = line[x - 1];
                end++;
            }
            run(component, end - x, end > columns);
            x = end;
            if (x <= columns) {
                line[x] = behindRun(line[x], line[x - 1], above[x], component);
                orders[component] = Math.max(0, orders[component] - 1);
                x++;
            }
        }
    }

    private int sample(int context, int sample, int left, int above, int corner) {
        int place = JpegLsModel.place(context);
        int lowBits = model.lowBits(place);
        int predicted = model.predicted(context, left, above, corner);
        int error = model.error(context < 0 ? predicted - sample : sample - predicted);
        bits.number(model.number(place, lowBits, error), lowBits, model.limit, model.rangeBits);
        model.learn(place, error);
        return model.sample(predicted, context < 0 ? -error : error);
    }

    private void run(int component, int length, boolean toTheEnd) {
        int left = length;
        int step = 1 << JpegLsModel.runBits(orders[component]);
        while (left >= step) {
            bits.put(1, 1);
            left -= step;
            orders[component] = Math.min(LAST_ORDER, orders[component] + 1);
            step = 1 << JpegLsModel.runBits(orders[component]);
        }
        if (!toTheEnd) {
            bits.put(0, 1);
            bits.put(left, JpegLsModel.runBits(orders[component]));
        } else if (left > 0) {
            bits.put(1, 1);
        }
    }

    private int behindRun(int sample, int left, int above, int component) {
        boolean alike = Math.abs(left - above) <= model.near;
        boolean turned = !alike && left > above;
        int predicted = alike ? left : above;
        int error = model.error(turned ? predicted - sample : sample - predicted);
        int lowBits = model.lowBitsBehindRun(alike);
        int number = model.numberBehindRun(alike, lowBits, error);
        bits.number(number, lowBits, model.limit - JpegLsModel.runBits(orders[component]) - 1, model.rangeBits);
        model.learnBehindRun(alike, error, number);
        return model.sample(predicted, turned ? -error : error);
    }
}
