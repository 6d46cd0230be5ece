package org.precedent.index.burned;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is measured of a line to tell text from what only looks like it, in the order in which it is measured. */
enum Measure {
    /** How many marks. */
    MARKS,
    /** How many letters they have room for. */
    LETTERS,
    /** The share of marks that end at the same row. */
    BOTTOMS,
    /** The share of marks that begin at the same row. */
    TOPS,
    /** How often a row enters a mark: strokes beside each other. */
    ROW_ENTRIES,
    /** How often a column enters a mark: strokes above each other. */
    COLUMN_ENTRIES,
    /** The share of a mark's box that it fills. */
    FILL,
    /** The gap between marks, by their height. */
    GAP,
    /** How strong marks are, by the least that they must be. */
    GAIN,
    /** How many strokes there are in a piece of the line as long as it is high. */
    DENSITY,
    /** How wide marks are, by their height. */
    WIDTH,
    /** The share of marks that are as wide, high and large as the one before. */
    SAMENESS,
    /** How well marks part from what lies between them. */
    PARTED,
    /** The share of marks that would stay if they had to be half as strong again. */
    FIRM,
    /** What is marked above the line, by what is marked in it. */
    ABOVE,
    /** What is marked below the line, by what is marked in it. */
    BELOW,
    /** The share of what lies above or below that is nearly marked. */
    BUSY;

    private static final double ALIGNED = 0.12;
    private static final double STRIP = 0.35;
    private static final double LEAST_SHARE = 0.02;

    /**
     * Measures a line.
     *
     * @param least how strong the pixels of marks are
     * @param upright whether the line runs from top to bottom
     * @return a number for each
     */
    static Map<Measure, Double> of(Line line, ThinMarks pixels, int least, boolean upright) {
        Map<Measure, Double> measures = new EnumMap<>(Measure.class);
        ofMarks(line, least, measures);
        ofPixels(line, pixels, least, upright, measures);
        return measures;
    }

    private static void ofMarks(Line line, int least, Map<Measure, Double> measures) {
        int base = Line.median(line.marks(), Mark::bottom);
        int crown = Line.median(line.marks(), Mark::top);
        double tolerance = Math.max(1, ALIGNED * line.height());
        double count = line.marks().size();
        double bottoms = 0;
        double tops = 0;
        double area = 0;
        double boxes = 0;
        double rows = 0;
        double columns = 0;
        double widths = 0;
        double heights = 0;
        double strength = 0;
        double same = 0;
        @Nullable Mark before = null;
        for (Mark mark : line.marks()) {
            bottoms += Math.abs(mark.bottom() - base) <= tolerance ? 1 : 0;
            tops += Math.abs(mark.top() - crown) <= tolerance ? 1 : 0;
            area += mark.area();
            boxes += (double) mark.width() * mark.height();
            rows += mark.rowEntries();
            columns += mark.columnEntries();
            widths += mark.width();
            heights += mark.height();
            strength += mark.strength();
            same += before != null && isSame(before, mark) ? 1 : 0;
            before = mark;
        }
        double others = Math.max(1, count - 1);
        measures.put(MARKS, count);
        measures.put(LETTERS, line.letters());
        measures.put(BOTTOMS, bottoms / count);
        measures.put(TOPS, tops / count);
        measures.put(ROW_ENTRIES, rows / heights);
        measures.put(COLUMN_ENTRIES, columns / widths);
        measures.put(FILL, area / boxes);
        measures.put(GAP, (line.width() - widths) / line.height() / others);
        measures.put(GAIN, strength / area / least);
        measures.put(DENSITY, rows / line.rows() * line.height() / line.width());
        measures.put(WIDTH, widths / count / line.height());
        measures.put(SAMENESS, same / others);
    }

    private static boolean isSame(Mark one, Mark other) {
        return one.width() == other.width()
                && one.height() == other.height()
                && Math.abs(one.area() - other.area()) <= 1;
    }

    private static void ofPixels(
            Line line, ThinMarks pixels, int least, boolean upright, Map<Measure, Double> measures) {
        int strip = Math.max(2, (int) Math.round(STRIP * line.height()));
        Strip inside = Strip.of(pixels, line, line.top(), line.bottom(), least, upright);
        Strip above = Strip.of(pixels, line, line.top() - 1 - strip, line.top() - 2, least, upright);
        Strip below = Strip.of(pixels, line, line.bottom() + 2, line.bottom() + 1 + strip, least, upright);
        double share = Math.max(LEAST_SHARE, inside.marked());
        measures.put(PARTED, inside.parted());
        measures.put(FIRM, inside.firm());
        measures.put(ABOVE, above.marked() / share);
        measures.put(BELOW, below.marked() / share);
        measures.put(BUSY, Math.max(above.busy(), below.busy()));
    }
}
