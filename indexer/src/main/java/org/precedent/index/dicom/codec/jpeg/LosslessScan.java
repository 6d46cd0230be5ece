package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** A scan without loss (ITU-T T.81, H.2), of one component or of several sample by sample. */
final class LosslessScan {
    private static final int MODULUS = 0xFFFF;

    private final int rows;
    private final int columns;
    private final int[] components;
    private final HuffmanTable[] tables;
    private final Prediction prediction;
    private final HuffmanBits bits;

    /** The line above and this one, a component each. */
    private int[][] above;

    private int[][] line;

    /**
     * What a sample is predicted from (ITU-T T.81, table H.1).
     *
     * @param selection 1 to 7: its neighbours and how they are joined
     * @param shift the low bits that were left out of every sample
     * @param precision the bits of a sample
     */
    record Prediction(int selection, int shift, int precision) {
        Prediction {
            if (precision < 2 || precision > 16) {
                throw new IllegalArgumentException("samples have 2 to 16 bits, not " + precision);
            }
        }

        int first() {
            return 1 << (precision - shift - 1);
        }

        int greatest() {
            return (1 << (precision - shift)) - 1;
        }

        int of(int left, int above, int corner) {
            return switch (selection) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> corner;
                case 4 -> left + above - corner;
                case 5 -> left + ((above - corner) >> 1);
                case 6 -> above + ((left - corner) >> 1);
                default -> (left + above) >> 1;
            };
        }
    }

    LosslessScan(JpegHeader header, int[] components, HuffmanTable[] tables, Prediction prediction, HuffmanBits bits) {
        this.rows = header.rows();
        this.columns = header.columns();
        this.components = components;
        this.tables = tables;
        this.prediction = prediction;
        this.bits = bits;
        this.above = new int[components.length][columns];
        this.line = new int[components.length][columns];
    }

    /**
     * Decodes all rows.
     *
     * @param restartInterval in pixels, whole rows; 0 where there are none
     * @throws UndecodableFrame if a restart or a sample is not where it must be
     */
    void decode(int restartInterval, DecodedSamples into) throws UndecodableFrame {
        if (restartInterval % columns != 0) {
            throw UndecodableFrame.unsupported("the frame is a JPEG without loss that restarts inside of a row");
        }
        int interval = restartInterval == 0 ? rows : restartInterval / columns;
        for (int row = 0; row < rows; row++) {
            boolean first = row % interval == 0;
            if (first && row > 0) {
                bits.restart(row / interval - 1);
            }
            if (components.length == 1) {
                single(first, line[0], above[0]);
            } else {
                interleaved(first);
            }
            bits.check();
            put(row, into);
        }
    }

    private void single(boolean first, int[] now, int[] before) throws UndecodableFrame {
        HuffmanTable table = tables[0];
        now[0] = next(table, first ? prediction.first() : before[0]);
        for (int x = 1; x < columns; x++) {
            int predicted = first ? now[x - 1] : prediction.of(now[x - 1], before[x], before[x - 1]);
            now[x] = next(table, predicted);
        }
    }

    private void interleaved(boolean first) throws UndecodableFrame {
        for (int x = 0; x < columns; x++) {
            for (int c = 0; c < components.length; c++) {
                line[c][x] = next(tables[c], x == 0 ? start(first, c) : predicted(first, c, x));
            }
        }
    }

    private int start(boolean first, int component) {
        return first ? prediction.first() : above[component][0];
    }

    private int predicted(boolean first, int component, int x) {
        int left = line[component][x - 1];
        return first ? left : prediction.of(left, above[component][x], above[component][x - 1]);
    }

    private int next(HuffmanTable table, int predicted) throws UndecodableFrame {
        return (predicted + bits.difference(table)) & MODULUS;
    }

    private void put(int row, DecodedSamples into) throws UndecodableFrame {
        for (int c = 0; c < components.length; c++) {
            int all = 0;
            int[] now = line[c];
            for (int x = 0; x < columns; x++) {
                all |= now[x];
                above[c][x] = now[x] << prediction.shift();
            }
            if (all > prediction.greatest()) {
                throw UndecodableFrame.damaged("the compressed frame is damaged");
            }
            into.putRow(row, components[c], above[c], 0);
        }
        int[][] free = above;
        above = line;
        line = free;
    }
}
