package org.precedent.index.burned;

import java.awt.Rectangle;
import java.util.List;

/**
 * A part of an image at one size, and the lines in it.
 *
 * @param left its first column, at its own size
 * @param top its first row, at its own size
 * @param scale by how much the image is larger
 * @param image all of it, from 0, at its full size
 */
record Tile(int left, int top, int scale, Rectangle image) {
    /** How strong marks must be, in greys: letters are whole at about half of their contrast. */
    private static final int[] LEASTS = {9, 16, 28, 50, 90};

    /** The part of the image's longer side that the highest letters take: an eighth of the height, and some more. */
    private static final int HIGHEST = 6;

    /** The part of the image's longer side from which on letters are high, and the points that this costs. */
    private static final int HIGH = 14;

    private static final int HIGH_COST = 60;

    /** Whether letters that can be found at a size are not too high for the image. */
    static boolean hasRoom(int scale, Rectangle image) {
        return HIGHEST * scale * Lines.LOWEST <= Math.max(image.width, image.height);
    }

    /** Adds what is found, text and what may be the rest of a text, to other finds. */
    void find(GreyPlane part, List<Found> found) {
        find(ThinMarks.bright(part), found);
        find(ThinMarks.dark(part), found);
    }

    private void find(ThinMarks pixels, List<Found> found) {
        for (int least : LEASTS) {
            List<Mark> marks = Tracing.marks(pixels, least);
            if (marks.isEmpty()) {
                return;
            }
            find(Lines.of(marks), pixels, least, false, found);
            marks.replaceAll(Mark::turned);
            find(Lines.of(marks), pixels, least, true, found);
        }
    }

    /** Whether letters are as high as limbs and organs are wide, which are taken for text more often. */
    private boolean isHigh(Line line) {
        return HIGH * scale * line.height() > Math.max(image.width, image.height);
    }

    private void find(List<Line> lines, ThinMarks pixels, int least, boolean upright, List<Found> found) {
        for (Line line : lines) {
            if (HIGHEST * scale * line.height() > Math.max(image.width, image.height)) {
                continue;
            }
            int points = Points.CURRENT.of(Measure.of(line, pixels, least, upright)) - (isHigh(line) ? HIGH_COST : 0);
            boolean room = found.size() < TextRegions.MOST_FOUND;
            if (points > TextRegions.TEXT || (points > TextRegions.REST && room)) {
                found.add(Found.of(line, points, upright, this));
            }
        }
    }

    /** A box of the part in the image, along a line or, where that is upright, across it. */
    Rectangle inImage(Rectangle box, boolean upright) {
        Rectangle laid = upright ? new Rectangle(box.y, box.x, box.height, box.width) : box;
        Rectangle whole =
                new Rectangle(scale * (left + laid.x), scale * (top + laid.y), scale * laid.width, scale * laid.height);
        return whole.intersection(image);
    }
}
