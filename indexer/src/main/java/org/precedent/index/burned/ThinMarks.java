package org.precedent.index.burned;

import java.util.Arrays;

/**
 * How much brighter, or darker, than its surroundings each pixel is, counting only what is thinner than
 * {@value #WIDEST} pixels: the top-hat of morphology, less what is usual around it. Strokes of letters stay; areas,
 * slow changes of brightness and even noise do not.
 */
final class ThinMarks {
    /** The widest stroke that stays, in pixels. */
    static final int WIDEST = 6;

    private static final int REACH = 3;
    private static final int TILE = 32;
    private static final int LEVELS = 256;

    private final int width;
    private final int height;
    private final int[] strength;
    private final int[] strongest;

    private ThinMarks(int width, int height, int[] strength) {
        this.width = width;
        this.height = height;
        this.strength = strength;
        this.strongest = new int[height];
        lessTheUsual();
        for (int y = 0; y < height; y++) {
            int most = 0;
            for (int i = y * width; i < (y + 1) * width; i++) {
                most = Math.max(most, strength[i]);
            }
            strongest[y] = most;
        }
    }

    /** What is brighter than its surroundings. */
    static ThinMarks bright(GreyPlane plane) {
        return of(plane, 0, 1);
    }

    /** What is darker than its surroundings. */
    static ThinMarks dark(GreyPlane plane) {
        return of(plane, LEVELS - 1, -1);
    }

    private static ThinMarks of(GreyPlane plane, int from, int sign) {
        int width = plane.width();
        int height = plane.height();
        int[] greys = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                greys[y * width + x] = from + sign * plane.grey(x, y);
            }
        }
        int[] opened = greatest(greatest(greys, width, height, -1), width, height, 1);
        for (int i = 0; i < greys.length; i++) {
            greys[i] -= opened[i];
        }
        return new ThinMarks(width, height, greys);
    }

    /** The greatest value of each pixel's square, or with a sign of -1 the least. */
    private static int[] greatest(int[] values, int width, int height, int sign) {
        int[] across = new int[values.length];
        int[] padded = new int[width + 2 * REACH];
        int[] pairs = new int[padded.length];
        int[] fours = new int[padded.length];
        for (int y = 0; y < height; y++) {
            int at = y * width;
            for (int x = 0; x < width; x++) {
                padded[x + REACH] = sign * values[at + x];
            }
            Arrays.fill(padded, 0, REACH, padded[REACH]);
            Arrays.fill(padded, width + REACH, padded.length, padded[width + REACH - 1]);
            for (int x = 0; x < padded.length - 1; x++) {
                pairs[x] = Math.max(padded[x], padded[x + 1]);
            }
            for (int x = 0; x < padded.length - 3; x++) {
                fours[x] = Math.max(pairs[x], pairs[x + 2]);
            }
            for (int x = 0; x < width; x++) {
                across[at + x] = Math.max(fours[x], fours[x + REACH]);
            }
        }
        int[] all = new int[values.length];
        int[] most = new int[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(across, y * width, most, 0, width);
            for (int other = Math.max(0, y - REACH); other <= Math.min(height - 1, y + REACH); other++) {
                int at = other * width;
                for (int x = 0; x < width; x++) {
                    most[x] = Math.max(most[x], across[at + x]);
                }
            }
            for (int x = 0; x < width; x++) {
                all[y * width + x] = sign * most[x];
            }
        }
        return all;
    }

    /** Takes off what half of the pixels around have, tile by tile: the unevenness of what lies below the marks. */
    private void lessTheUsual() {
        int[] counts = new int[LEVELS];
        for (int top = 0; top < height; top += TILE) {
            int bottom = Math.min(height, top + TILE);
            for (int left = 0; left < width; left += TILE) {
                int right = Math.min(width, left + TILE);
                int usual = median(top, bottom, left, right, counts);
                for (int y = top; usual > 0 && y < bottom; y++) {
                    for (int i = y * width + left; i < y * width + right; i++) {
                        strength[i] = Math.max(0, strength[i] - usual);
                    }
                }
            }
        }
    }

    private int median(int top, int bottom, int left, int right, int[] counts) {
        Arrays.fill(counts, 0);
        for (int y = top; y < bottom; y++) {
            for (int i = y * width + left; i < y * width + right; i++) {
                counts[strength[i]]++;
            }
        }
        int half = (bottom - top) * (right - left) / 2;
        int level = 0;
        for (int seen = counts[0]; seen <= half && level < LEVELS - 1; seen += counts[level]) {
            level++;
        }
        return level;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How strong a pixel is, in greys. */
    int strength(int x, int y) {
        return strength[y * width + x];
    }

    /** The strongest pixel of a row. */
    int strongest(int y) {
        return strongest[y];
    }
}
