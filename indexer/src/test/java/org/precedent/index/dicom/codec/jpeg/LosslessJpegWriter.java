package org.precedent.index.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;
import org.precedent.index.dicom.codec.Frame;

/**
 * Writes JPEG without loss (ITU-T T.81, annex H), for tests, in all its variants. Knows nothing of the code under test.
 */
public final class LosslessJpegWriter {
    private static final int CATEGORIES = 17;

    private final Frame frame;
    private final int rows;
    private final int columns;
    private final int components;
    private int precision;
    private int selection = 1;
    private int shift;
    private int restartRows;
    private boolean alone;
    private boolean longCodes;
    private int adobe = -1;

    public LosslessJpegWriter(Frame frame) {
        this.frame = frame;
        this.rows = frame.layout().rows();
        this.columns = frame.layout().columns();
        this.components = frame.layout().photometric().samples();
        this.precision = Math.max(2, frame.layout().bitsStored());
    }

    LosslessJpegWriter precision(int bits) {
        precision = bits;
        return this;
    }

    public LosslessJpegWriter selection(int predictor) {
        selection = predictor;
        return this;
    }

    LosslessJpegWriter shift(int bits) {
        shift = bits;
        return this;
    }

    public LosslessJpegWriter restartEvery(int interval) {
        restartRows = interval;
        return this;
    }

    /** A scan for each component. */
    LosslessJpegWriter alone() {
        alone = true;
        return this;
    }

    /** Codes of 1 to 16 bits in place of codes of 5. */
    LosslessJpegWriter longCodes() {
        longCodes = true;
        return this;
    }

    public LosslessJpegWriter adobe(int transform) {
        adobe = transform;
        return this;
    }

    public byte[] bytes() {
        Bytes out = new Bytes();
        out.word(0xFFD8);
        if (adobe >= 0) {
            out.segment(0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, adobe);
        }
        int[] header = new int[6 + 3 * components];
        header[0] = precision;
        header[1] = rows >> 8;
        header[2] = rows;
        header[3] = columns >> 8;
        header[4] = columns;
        header[5] = components;
        for (int c = 0; c < components; c++) {
            header[6 + 3 * c] = c + 1;
            header[7 + 3 * c] = 0x11;
        }
        out.segment(0xC3, header);
        out.segment(0xC4, table());
        if (restartRows > 0) {
            int interval = restartRows * columns;
            out.segment(0xDD, interval >> 8, interval);
        }
        if (alone) {
            for (int c = 0; c < components; c++) {
                scan(out, c, c + 1);
            }
        } else {
            scan(out, 0, components);
        }
        out.word(0xFFD9);
        return out.toByteArray();
    }

    private int[] table() {
        int[] table = new int[1 + 16 + CATEGORIES];
        if (longCodes) {
            for (int length = 1; length <= 14; length++) {
                table[length] = 1;
            }
            table[16] = 3;
        } else {
            table[5] = CATEGORIES;
        }
        for (int i = 0; i < CATEGORIES; i++) {
            table[17 + i] = i;
        }
        return table;
    }

    private void scan(Bytes out, int from, int to) {
        int[] header = new int[4 + 2 * (to - from)];
        header[0] = to - from;
        for (int c = from; c < to; c++) {
            header[1 + 2 * (c - from)] = c + 1;
        }
        header[header.length - 3] = selection;
        header[header.length - 1] = shift;
        out.segment(0xDA, header);
        for (int row = 0; row < rows; row++) {
            boolean first = row == 0 || (restartRows > 0 && row % restartRows == 0);
            if (first && row > 0) {
                out.flush();
                out.word(0xFFD0 + (row / restartRows - 1) % 8);
            }
            for (int x = 0; x < columns; x++) {
                for (int c = from; c < to; c++) {
                    difference(out, sample(x, row, c) - predicted(x, row, c, first));
                }
            }
        }
        out.flush();
    }

    private int sample(int x, int y, int component) {
        long mask = (1L << precision) - 1;
        return (int) (frame.sample(y * columns + x, component) & mask) >> shift;
    }

    private int predicted(int x, int y, int c, boolean first) {
        if (first) {
            return x == 0 ? 1 << (precision - shift - 1) : sample(x - 1, y, c);
        }
        if (x == 0) {
            return sample(x, y - 1, c);
        }
        int left = sample(x - 1, y, c);
        int above = sample(x, y - 1, c);
        int corner = sample(x - 1, y - 1, c);
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

    private void difference(Bytes out, int difference) {
        int value = (short) difference;
        int category = value == Short.MIN_VALUE ? 16 : Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
        if (!longCodes) {
            out.bits(category, 5);
        } else if (category < 14) {
            out.bits((1 << (category + 1)) - 2, category + 1);
        } else {
            out.bits(0xFFFC + category - 14, 16);
        }
        if (category < 16) {
            out.bits(value < 0 ? value - 1 : value, category);
        }
    }

    /** Bytes, and bits with a zero byte behind each of ones. */
    private static final class Bytes extends ByteArrayOutputStream {
        private long buffer;
        private int pending;

        void word(int word) {
            write(word >> 8);
            write(word);
        }

        void segment(int marker, int... content) {
            word(0xFF00 | marker);
            word(content.length + 2);
            for (int value : content) {
                write(value);
            }
        }

        void bits(int value, int width) {
            buffer = buffer << width | (value & ((1L << width) - 1));
            pending += width;
            while (pending >= 8) {
                pending -= 8;
                int next = (int) (buffer >>> pending) & 0xFF;
                write(next);
                if (next == 0xFF) {
                    write(0);
                }
            }
        }

        @Override
        public void flush() {
            if (pending > 0) {
                bits(0xFF, 8 - pending);
            }
        }
    }
}
