package org.precedent.index.dicom.codec.jpeg;

import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * Goes over the coefficients of a scan, block by block, to find where they end, and keeps none of them (ITU-T T.81,
 * F.2.2 and A.2).
 */
final class SequentialScan {
    private static final int BLOCK = 8;
    private static final int COEFFICIENTS = 64;
    private static final int ZEROS = 15;
    private static final int MOST_BITS = 15;

    private final JpegHeader header;
    private final HuffmanBits bits;

    SequentialScan(JpegHeader header, HuffmanBits bits) {
        this.header = header;
        this.bits = bits;
    }

    /**
     * A component of a scan, with its tables.
     *
     * @param place in the frame
     */
    record Coded(int place, BlockTable first, BlockTable others) {}

    /**
     * Goes over all of them.
     *
     * @param restartInterval in units; 0 where there are none
     * @throws UndecodableFrame if they end before, or a restart is not where it must be
     */
    void walk(Coded[] components, int restartInterval) throws UndecodableFrame {
        int units = components.length == 1
                ? blocks(header.columns(), component(components[0]).across(), true)
                        * blocks(header.rows(), component(components[0]).down(), false)
                : Math.ceilDiv(header.columns(), BLOCK * most(true)) * Math.ceilDiv(header.rows(), BLOCK * most(false));
        for (int unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                bits.restart(unit / restartInterval - 1);
            }
            for (Coded coded : components) {
                int blocks = components.length == 1
                        ? 1
                        : component(coded).across() * component(coded).down();
                for (int i = 0; i < blocks; i++) {
                    block(coded);
                }
            }
            bits.check();
        }
    }

    private JpegHeader.Component component(Coded coded) {
        return header.components().get(coded.place());
    }

    private int most(boolean across) {
        return header.components().stream()
                .mapToInt(component -> across ? component.across() : component.down())
                .max()
                .orElse(1);
    }

    /** How many blocks a component has that stands alone. */
    private int blocks(int samples, int factor, boolean across) {
        return Math.ceilDiv(Math.ceilDiv(samples * factor, most(across)), BLOCK);
    }

    private void block(Coded coded) throws UndecodableFrame {
        int width = coded.first().next(bits);
        if (width > MOST_BITS) {
            throw UndecodableFrame.damaged("the compressed frame is damaged");
        }
        bits.skip(width);
        int at = 1;
        while (at < COEFFICIENTS) {
            int value = coded.others().next(bits);
            int zeros = value >> 4;
            width = value & 0xF;
            if (width == 0 && zeros < ZEROS) {
                return;
            }
            bits.skip(width);
            at += zeros + 1;
        }
        if (at > COEFFICIENTS) {
            throw UndecodableFrame.damaged("the compressed frame is damaged");
        }
    }
}
