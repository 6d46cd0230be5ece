package org.precedent.index.burned;

/** Pixels that touch each other, corners included, as the strokes of a letter do. It grows while it is traced. */
final class Mark {
    private int left;
    private int top;
    private int right;
    private int bottom;
    private int area;
    private int rowEntries;
    private int columnEntries;
    private long strength;

    private Mark() {}

    /** A mark of no pixel, about to get its first. */
    static Mark at(int x, int y) {
        Mark mark = new Mark();
        mark.left = x;
        mark.right = x;
        mark.top = y;
        mark.bottom = y;
        return mark;
    }

    /**
     * Adds a piece of a row below all others.
     *
     * @param covered how many of its pixels lie below pixels of the mark
     * @param strengths of its pixels, added up
     */
    void add(int first, int last, int y, int covered, long strengths) {
        left = Math.min(left, first);
        right = Math.max(right, last);
        bottom = y;
        area += last - first + 1;
        rowEntries++;
        columnEntries += last - first + 1 - covered;
        strength += strengths;
    }

    /** Takes in another mark that turns out to be the same. */
    void add(Mark other) {
        left = Math.min(left, other.left);
        top = Math.min(top, other.top);
        right = Math.max(right, other.right);
        bottom = Math.max(bottom, other.bottom);
        area += other.area;
        rowEntries += other.rowEntries;
        columnEntries += other.columnEntries;
        strength += other.strength;
    }

    /** The same with rows and columns in each other's places. */
    Mark turned() {
        Mark mark = new Mark();
        mark.left = top;
        mark.top = left;
        mark.right = bottom;
        mark.bottom = right;
        mark.area = area;
        mark.rowEntries = columnEntries;
        mark.columnEntries = rowEntries;
        mark.strength = strength;
        return mark;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    /** The last column. */
    int right() {
        return right;
    }

    /** The last row. */
    int bottom() {
        return bottom;
    }

    int width() {
        return right - left + 1;
    }

    int height() {
        return bottom - top + 1;
    }

    /** How many pixels it has. */
    int area() {
        return area;
    }

    /** How often a row enters it from the left, over all rows. */
    int rowEntries() {
        return rowEntries;
    }

    /** How often a column enters it from above, over all columns. */
    int columnEntries() {
        return columnEntries;
    }

    /** The strengths of its pixels, added up. */
    long strength() {
        return strength;
    }

    /** The mean strength of its pixels. */
    double meanStrength() {
        return (double) strength / area;
    }
}
