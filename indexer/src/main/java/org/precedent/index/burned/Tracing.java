package org.precedent.index.burned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the marks of an image, row by row, in time linear in its pixels. */
final class Tracing {
    private static final int FIRST = 0;
    private static final int LAST = 1;
    private static final int MARK = 2;
    private static final int FIELDS = 3;

    private final ThinMarks pixels;
    private final int least;
    private int[] parents = new int[256];
    private Mark[] marks = new Mark[256];
    private int many;

    /** The pieces of the row above and of this one, each its first column, its last one and its mark. */
    private int[] above;

    private int[] here;
    private int aboves;

    private Tracing(ThinMarks pixels, int least) {
        this.pixels = pixels;
        this.least = least;
        this.above = new int[FIELDS * (pixels.width() / 2 + 1)];
        this.here = new int[above.length];
    }

    /** The marks of pixels that are at least so strong. */
    static List<Mark> marks(ThinMarks pixels, int least) {
        Tracing tracing = new Tracing(pixels, least);
        for (int y = 0; y < pixels.height(); y++) {
            tracing.row(y);
        }
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < tracing.many; i++) {
            if (tracing.parents[i] == i) {
                found.add(tracing.marks[i]);
            }
        }
        return found;
    }

    private void row(int y) {
        int pieces = 0;
        if (pixels.strongest(y) >= least) {
            int width = pixels.width();
            int next = 0;
            for (int x = 0; x < width; x++) {
                if (pixels.strength(x, y) < least) {
                    continue;
                }
                int first = x;
                long strength = 0;
                while (x < width && pixels.strength(x, y) >= least) {
                    strength += pixels.strength(x, y);
                    x++;
                }
                while (next < aboves && above[FIELDS * next + LAST] < first - 1) {
                    next++;
                }
                piece(pieces, first, x - 1, y, next, strength);
                pieces++;
            }
        }
        int[] swapped = above;
        above = here;
        here = swapped;
        aboves = pieces;
    }

    /**
     * Gives a piece of a row to the marks that it touches.
     *
     * @param next the first piece of the row above that may touch it
     */
    private void piece(int number, int first, int last, int y, int next, long strength) {
        int mark = -1;
        int covered = 0;
        for (int i = FIELDS * next; i < FIELDS * aboves && above[i + FIRST] <= last + 1; i += FIELDS) {
            int from = Math.max(first, above[i + FIRST]);
            int to = Math.min(last, above[i + LAST]);
            covered += Math.max(0, to - from + 1);
            int other = root(above[i + MARK]);
            mark = mark < 0 ? other : joined(mark, other);
        }
        if (mark < 0) {
            mark = begun(first, y);
        }
        marks[mark].add(first, last, y, covered, strength);
        here[FIELDS * number + FIRST] = first;
        here[FIELDS * number + LAST] = last;
        here[FIELDS * number + MARK] = mark;
    }

    private int begun(int x, int y) {
        if (many == parents.length) {
            parents = Arrays.copyOf(parents, 2 * many);
            marks = Arrays.copyOf(marks, 2 * many);
        }
        parents[many] = many;
        marks[many] = Mark.at(x, y);
        return many++;
    }

    private int root(int mark) {
        int root = mark;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private int joined(int one, int other) {
        if (one == other) {
            return one;
        }
        int kept = Math.min(one, other);
        int gone = Math.max(one, other);
        marks[kept].add(marks[gone]);
        parents[gone] = kept;
        return kept;
    }
}
