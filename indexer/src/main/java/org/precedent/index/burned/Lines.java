package org.precedent.index.burned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts marks that stand beside each other as letters do into lines. */
final class Lines {
    /** The lowest letters that are looked for, in pixels. */
    static final int LOWEST = 4;

    private static final int TALLEST = 30;
    private static final int LEAST_AREA = 4;

    /** The longest word of which all letters touch, in its own heights. */
    private static final int LONGEST = 60;

    private static final int LINK_ROWS = 8;
    private static final int NEIGHBOURS = 12;

    private final List<Mark> letters;
    private final int[] parents;

    private Lines(List<Mark> letters) {
        this.letters = letters;
        this.parents = new int[letters.size()];
        Arrays.setAll(parents, i -> i);
    }

    /** The lines that some marks form: of two or more, or of one that is long enough for a word. */
    static List<Line> of(List<Mark> marks) {
        List<Mark> letters = new ArrayList<>(marks);
        letters.removeIf(mark -> !isLetter(mark));
        letters.sort(Comparator.comparingInt(Mark::left).thenComparingInt(Mark::top));
        Lines lines = new Lines(letters);
        lines.link();
        List<Line> found = new ArrayList<>();
        for (List<Mark> group : lines.groups()) {
            Baselines.split(group, found);
        }
        return found;
    }

    private static boolean isLetter(Mark mark) {
        int height = mark.height();
        return height >= LOWEST && height <= TALLEST && mark.area() >= LEAST_AREA && mark.width() <= LONGEST * height;
    }

    /** Links each mark to those right of it; some rows at a time list what was seen, the nearest first. */
    private void link() {
        int most = letters.stream().mapToInt(Mark::bottom).max().orElse(0);
        int[] heads = new int[most / LINK_ROWS + 1];
        int[] behind = new int[letters.size()];
        Arrays.fill(heads, -1);
        for (int i = letters.size() - 1; i >= 0; i--) {
            Mark mark = letters.get(i);
            int from = Math.max(0, (mark.top() - LINK_ROWS) / LINK_ROWS);
            int to = Math.min(heads.length - 1, (mark.bottom() + LINK_ROWS) / LINK_ROWS);
            for (int rows = from; rows <= to; rows++) {
                int looked = 0;
                for (int j = heads[rows]; j >= 0 && looked < NEIGHBOURS; j = behind[j], looked++) {
                    if (letters.get(j).left() - mark.right() > 2 * TALLEST) {
                        break;
                    }
                    if (isNext(mark, letters.get(j))) {
                        join(i, j);
                    }
                }
            }
            int rows = (mark.top() + mark.bottom()) / 2 / LINK_ROWS;
            behind[i] = heads[rows];
            heads[rows] = i;
        }
    }

    /** Whether a mark may be the letter behind another: as high, as strong, on the same line, near enough. */
    private static boolean isNext(Mark mark, Mark other) {
        int tall = Math.max(mark.height(), other.height());
        int low = Math.min(mark.height(), other.height());
        int gap = other.left() - mark.right() - 1;
        if (gap > 1.5 * tall || gap < -0.5 * Math.min(mark.width(), other.width()) || tall > 2.2 * low) {
            return false;
        }
        int shared = Math.min(mark.bottom(), other.bottom()) - Math.max(mark.top(), other.top()) + 1;
        double tolerance = 0.3 * tall + 0.5;
        boolean aligned = Math.abs(mark.bottom() - other.bottom()) <= tolerance
                || Math.abs(mark.top() - other.top()) <= tolerance;
        double strong = Math.max(mark.meanStrength(), other.meanStrength());
        double weak = Math.min(mark.meanStrength(), other.meanStrength());
        return shared >= 0.5 * low && aligned && strong <= 2.5 * weak;
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int letter) {
        int root = letter;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The letters that are linked, each group from left to right. */
    private List<List<Mark>> groups() {
        List<List<Mark>> groups = new ArrayList<>();
        int[] group = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int root = root(i);
            if (root == i) {
                group[i] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(group[root]).add(letters.get(i));
        }
        return groups;
    }
}
