package org.precedent.index.burned;

import java.util.ArrayList;
import java.util.List;

/** Splits marks that hang together into lines, by what they stand on: lines of a text, or one in a texture, touch. */
final class Baselines {
    private static final int MOST = 6;

    private Baselines() {}

    /** Adds the lines of linked marks to others; what is left after a few is no text. */
    static void split(List<Mark> linked, List<Line> lines) {
        List<Mark> rest = linked;
        for (int i = 0; i < MOST && (rest.size() > 1 || (!rest.isEmpty() && isWord(rest.getFirst()))); i++) {
            int base = base(rest);
            int height = Line.median(rest, Mark::height);
            List<Mark> standing = new ArrayList<>();
            List<Mark> others = new ArrayList<>();
            for (Mark mark : rest) {
                (stands(mark, base, height) ? standing : others).add(mark);
            }
            if (standing.isEmpty()) {
                return;
            }
            if (standing.size() > 1 || isWord(standing.getFirst())) {
                lines.add(Line.of(standing));
            }
            rest = others;
        }
    }

    private static boolean isWord(Mark mark) {
        return mark.width() >= 2 * mark.height();
    }

    /** Whether a mark stands on a line, or hangs between it and the height of letters. */
    private static boolean stands(Mark mark, int base, int height) {
        boolean on = Math.abs(mark.bottom() - base) <= 0.45 * height + 1;
        boolean above = mark.bottom() < base && mark.bottom() > base - height && mark.top() > base - 1.5 * height;
        return on || above;
    }

    /** The row that most marks end at, give or take one. */
    private static int base(List<Mark> marks) {
        Line all = Line.of(marks);
        int[] ending = new int[all.rows() + 2];
        for (Mark mark : marks) {
            ending[mark.bottom() - all.top() + 1]++;
        }
        int base = 1;
        int most = 0;
        for (int row = 1; row <= all.rows(); row++) {
            int near = ending[row - 1] + 2 * ending[row] + ending[row + 1];
            if (near > most) {
                most = near;
                base = row;
            }
        }
        return base + all.top() - 1;
    }
}
