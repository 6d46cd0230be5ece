package org.precedent.index.burned;

/**
 * What the pixels of some rows are like, along a line.
 *
 * @param marked the share of pixels that are as strong as marks
 * @param parted how well those part from the others: the variance between both by all of it, from 0 to 1 (Otsu 1979)
 * @param firm the share of those that are half as strong again
 * @param busy the share of pixels that are at least half as strong as marks
 */
record Strip(double marked, double parted, double firm, double busy) {
    private static final Strip NONE = new Strip(0, 0, 0, 0);

    /**
     * Some rows between the ends of a line; what lies outside of the image is not counted.
     *
     * @param first its first row, in the direction of the line
     * @param last its last row
     * @param least how strong the pixels of marks are
     * @param upright whether the line runs from top to bottom
     */
    static Strip of(ThinMarks pixels, Line line, int first, int last, int least, boolean upright) {
        int top = Math.max(0, first);
        int bottom = Math.min((upright ? pixels.width() : pixels.height()) - 1, last);
        long count = (long) Math.max(0, bottom - top + 1) * line.width();
        long marks = 0;
        long firm = 0;
        long busy = 0;
        double inside = 0;
        double all = 0;
        double squares = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = line.left(); x <= line.right(); x++) {
                int strength = upright ? pixels.strength(y, x) : pixels.strength(x, y);
                all += strength;
                squares += (double) strength * strength;
                if (2 * strength >= least) {
                    busy++;
                }
                if (strength >= least) {
                    marks++;
                    inside += strength;
                    firm += 2 * strength >= 3 * least ? 1 : 0;
                }
            }
        }
        return count == 0
                ? NONE
                : new Strip(
                        (double) marks / count,
                        parted(count, marks, inside, all, squares),
                        (double) firm / Math.max(1, marks),
                        (double) busy / count);
    }

    private static double parted(long count, long marks, double inside, double all, double squares) {
        double mean = all / count;
        double variance = squares / count - mean * mean;
        if (variance <= 0 || marks == 0 || marks == count) {
            return 0;
        }
        double apart = inside / marks - (all - inside) / (count - marks);
        double share = (double) marks / count;
        return share * (1 - share) * apart * apart / variance;
    }
}
