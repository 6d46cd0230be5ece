package org.precedent.index.burned;

import java.awt.Rectangle;

/**
 * A line where an image has it.
 *
 * @param box with some room around, within the image
 * @param points how much it is like text
 * @param upright whether it runs from top to bottom
 */
record Found(Rectangle box, int points, boolean upright) {
    private static final double ROOM = 0.35;

    /** A line that was found in a part of an image. */
    static Found of(Line line, int points, boolean upright, Tile tile) {
        int room = (int) Math.ceil(ROOM * line.height()) + 1;
        Rectangle box =
                new Rectangle(line.left() - room, line.top() - room, line.width() + 2 * room, line.rows() + 2 * room);
        return new Found(tile.inImage(box, upright), points, upright);
    }

    /** Whether another line goes on where this one ends, or lies over it: as high, in the same row. */
    boolean goesOnIn(Found other) {
        int here = upright ? box.width : box.height;
        int there = upright ? other.box.width : other.box.height;
        int across = upright
                ? shared(box.x, box.width, other.box.x, other.box.width)
                : shared(box.y, box.height, other.box.y, other.box.height);
        int along = upright
                ? shared(box.y, box.height, other.box.y, other.box.height)
                : shared(box.x, box.width, other.box.x, other.box.width);
        return upright == other.upright
                && there <= 2 * here
                && here <= 2 * there
                && across >= 0.6 * Math.min(here, there)
                && along >= -here;
    }

    /** How long two pieces lie over each other; below 0 the gap between them. */
    private static int shared(int from, int length, int otherFrom, int otherLength) {
        return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
    }
}
