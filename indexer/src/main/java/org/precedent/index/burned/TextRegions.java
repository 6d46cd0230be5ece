package org.precedent.index.burned;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.precedent.encoder.Pixels;

/**
 * Finds where an image shows marks that look like text of four letters or more: strokes of one width that stand apart
 * from what is around, side by side on a line, from left to right or from top to bottom. What they say is not read, so
 * letters of any script are found; single letters, handwriting and faces are not.
 *
 * <p>Thin bright and dark marks are traced at five strengths and at each half size of the image, put into lines, and
 * each line is measured and given points ({@link Measure}, {@link Points}). It takes time and memory linear in the
 * pixels, whatever they are.
 */
public final class TextRegions {
    /** More pixels than this in a row or a column are looked at in parts, so that memory stays small. */
    private static final int TILE = 1536;

    /** What parts share: four letters of the largest kind that is looked for at one size. */
    private static final int OVERLAP = 128;

    private static final int SMALLEST = 12;

    /** The points that make a line text. */
    static final int TEXT = -100;

    /** The points that make a line the rest of a text beside it. */
    static final int REST = -400;

    /** Once so many lines are kept, only those that are text are: an image that has them is no picture. */
    static final int MOST_FOUND = 20_000;

    private static final int MOST_REGIONS = 400;

    private TextRegions() {}

    /**
     * The regions of an image that look like text.
     *
     * @return rectangles within the image, none inside of another; one around all of them where they are very many
     */
    public static List<Rectangle> in(Pixels image) {
        List<Found> found = new ArrayList<>();
        for (GreyPlane plane : GreyPlane.of(image)) {
            find(plane, found);
        }
        return regions(found);
    }

    /** The same of one plane of greys. */
    public static List<Rectangle> in(GreyPlane plane) {
        List<Found> found = new ArrayList<>();
        find(plane, found);
        return regions(found);
    }

    private static void find(GreyPlane plane, List<Found> found) {
        Rectangle image = new Rectangle(plane.width(), plane.height());
        GreyPlane level = plane;
        for (int scale = 1;
                Tile.hasRoom(scale, image) && level.height() >= SMALLEST && level.width() >= SMALLEST;
                scale *= 2) {
            for (int top = 0; top == 0 || top + OVERLAP < level.height(); top += TILE - OVERLAP) {
                for (int left = 0; left == 0 || left + OVERLAP < level.width(); left += TILE - OVERLAP) {
                    int columns = Math.min(TILE, level.width() - left);
                    int rows = Math.min(TILE, level.height() - top);
                    Tile tile = new Tile(left, top, scale, image);
                    tile.find(level.part(left, top, columns, rows), found);
                }
            }
            level = level.half();
        }
    }

    private static List<Rectangle> regions(List<Found> found) {
        found.sort(Comparator.comparingInt(Found::points).reversed());
        List<Found> text = new ArrayList<>();
        List<Found> rest = new ArrayList<>();
        for (Found line : found) {
            (line.points() > TEXT ? text : rest).add(line);
        }
        List<Rectangle> regions = outermost(text);
        if (regions.size() > MOST_REGIONS) {
            return List.of(around(regions));
        }
        List<Found> ends = new ArrayList<>(text.subList(0, Math.min(MOST_REGIONS, text.size())));
        for (int time = 0; time < 2; time++) {
            List<Found> more = new ArrayList<>();
            rest.removeIf(line ->
                    more.size() < MOST_REGIONS && ends.stream().anyMatch(end -> end.goesOnIn(line)) && more.add(line));
            ends.clear();
            ends.addAll(more);
            text.addAll(more);
        }
        List<Rectangle> all = outermost(text);
        return all.size() > MOST_REGIONS ? List.of(around(all)) : all;
    }

    /** The boxes that lie in no other. */
    private static List<Rectangle> outermost(List<Found> lines) {
        List<Rectangle> boxes = new ArrayList<>(lines.stream().map(Found::box).toList());
        boxes.sort(Comparator.<Rectangle>comparingLong(box -> (long) box.width * box.height)
                .reversed()
                .thenComparingInt(box -> box.y)
                .thenComparingInt(box -> box.x));
        List<Rectangle> kept = new ArrayList<>();
        for (Rectangle box : boxes) {
            if (kept.size() > MOST_REGIONS) {
                kept.add(box);
            } else if (kept.stream().noneMatch(other -> other.contains(box))) {
                kept.add(box);
            }
        }
        return kept;
    }

    private static Rectangle around(List<Rectangle> boxes) {
        return boxes.stream().reduce(Rectangle::union).orElseThrow();
    }
}
