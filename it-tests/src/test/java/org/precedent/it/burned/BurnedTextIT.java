package org.precedent.it.burned;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.TextRegions;

/**
 * How many of a thousand strings in images of many kinds are found, and how many of a thousand images without text are
 * taken for text. The points of {@link TextRegions} were measured on images of other seeds.
 */
final class BurnedTextIT {
    private static final long SEED = Long.getLong("tests.seed", 12);
    private static final int IMAGES = 1_000;
    private static final double RECALL = 0.99;
    private static final double FALSE_ALARMS = 0.05;

    /** Of kinds that are not looked at: microscopes, fundus cameras, CTs. Cells are full of rings in rows. */
    private static final Set<String> NOT_PRONE = Set.of("CELLS", "HISTOLOGY", "FUNDUS", "HEAD_CT");

    @Test
    void nearlyAllTextIsFoundWhateverItsStyle() {
        Map<String, int[]> styles = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        IntStream.range(0, IMAGES).parallel().forEach(number -> {
            Trial trial = Trial.withText(SEED, 2 * number);
            List<Rectangle> regions = TextRegions.in(Pixels.from(trial.image()));
            boolean found = trial.isCovered(regions);
            synchronized (styles) {
                for (String part : (trial.style() + " on:" + trial.ground()).split(" ", -1)) {
                    count(styles, part, found);
                }
                if (!found) {
                    missed.add(2 * number + " " + trial.style() + " on " + trial.ground());
                }
            }
        });
        double recall = 1 - (double) missed.size() / IMAGES;
        String outcome = "burned in text of seed " + SEED + ": recall " + recall + printed(styles);
        System.out.println(outcome);
        assertTrue(recall >= RECALL, () -> outcome + "\n" + missed);
    }

    @Test
    void fewImagesWithoutTextAreTakenForText() {
        Map<String, int[]> grounds = new TreeMap<>();
        IntStream.range(0, IMAGES).parallel().forEach(number -> {
            Trial trial = Trial.withoutText(SEED, 2 * number + 1);
            List<Rectangle> regions = TextRegions.in(Pixels.from(trial.image()));
            synchronized (grounds) {
                count(grounds, trial.ground(), !regions.isEmpty());
            }
        });
        int images = 0;
        int alarms = 0;
        for (Map.Entry<String, int[]> ground : grounds.entrySet()) {
            if (!NOT_PRONE.contains(ground.getKey())) {
                alarms += ground.getValue()[0];
                images += ground.getValue()[1];
            }
        }
        double share = (double) alarms / images;
        String outcome = "images without text of seed " + SEED + ": false alarms "
                + String.format(Locale.ROOT, "%.4f", share) + printed(grounds);
        System.out.println(outcome);
        assertTrue(share <= FALSE_ALARMS, outcome);
    }

    private static void count(Map<String, int[]> counts, String key, boolean yes) {
        int[] count = counts.computeIfAbsent(key, ignored -> new int[2]);
        count[0] += yes ? 1 : 0;
        count[1]++;
    }

    private static String printed(Map<String, int[]> counts) {
        StringBuilder printed = new StringBuilder();
        counts.forEach((key, count) -> printed.append(", ")
                .append(key)
                .append(' ')
                .append(count[0])
                .append(" of ")
                .append(count[1]));
        return printed.toString();
    }
}
