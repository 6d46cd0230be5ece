package org.precedent.index.dicom;

import java.awt.Rectangle;
import java.util.BitSet;
import java.util.List;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;

/**
 * Which pixels of each frame are painted over, with what is black in its colours, or the darkest grey that it holds.
 * Does not change.
 *
 * @param columns of a frame
 * @param covered by the number of the pixel, row by row; not to be changed
 */
record PixelMask(int columns, int rows, BitSet covered) {
    /** None of a frame's pixels. */
    static PixelMask none(int columns, int rows) {
        return new PixelMask(columns, rows, new BitSet());
    }

    boolean isEmpty() {
        return covered.isEmpty();
    }

    /** The same and some regions. */
    PixelMask with(List<Rectangle> regions) {
        BitSet all = (BitSet) covered.clone();
        for (Rectangle region : regions) {
            set(all, region, true);
        }
        return new PixelMask(columns, rows, all);
    }

    /** All pixels but those of some regions. */
    static PixelMask outside(int columns, int rows, List<Rectangle> regions) {
        BitSet all = new BitSet();
        all.set(0, columns * rows);
        PixelMask mask = new PixelMask(columns, rows, all);
        for (Rectangle region : regions) {
            mask.set(all, region, false);
        }
        return mask;
    }

    private void set(BitSet pixels, Rectangle region, boolean value) {
        Rectangle inside = region.intersection(new Rectangle(columns, rows));
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            pixels.set(y * columns + inside.x, y * columns + inside.x + Math.max(0, inside.width), value);
        }
    }

    /** A frame with these pixels painted over. */
    Frame over(Frame frame) {
        return isEmpty() ? frame : frame.with(covered, black(frame));
    }

    private long[] black(Frame frame) {
        Photometric photometric = frame.layout().photometric();
        long middle = 1L << (frame.layout().bitsStored() - 1);
        return switch (photometric) {
            case MONOCHROME1 -> new long[] {extreme(frame, -1)};
            case MONOCHROME2 -> new long[] {extreme(frame, 1)};
            case PALETTE_COLOR -> new long[] {frame.sample(Math.max(0, covered.nextClearBit(0) - 1), 0)};
            case RGB -> new long[] {0, 0, 0};
            case YBR_FULL, YBR_FULL_422, YBR_PARTIAL_420, YBR_ICT, YBR_RCT -> new long[] {0, middle, middle};
        };
    }

    /** The least sample that is not covered, or with a sign of -1 the greatest. */
    private long extreme(Frame frame, int sign) {
        long extreme = Long.MAX_VALUE;
        int count = frame.pixels();
        for (int i = covered.nextClearBit(0); i < count; i = covered.nextClearBit(i + 1)) {
            extreme = Math.min(extreme, sign * frame.sample(i, 0));
        }
        return extreme == Long.MAX_VALUE ? 0 : sign * extreme;
    }
}
