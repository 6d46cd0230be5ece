package org.precedent.it.burned;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One image that the detector is tried on, made of a seed.
 *
 * @param ground what it shows below any text
 * @param style of the text, empty where there is none
 * @param text around the text; null where there is none
 */
record Trial(
        BufferedImage image,
        String ground,
        String style,
        @Nullable Rectangle text) {
    private static final int[] SIZES = {160, 192, 256, 256, 320, 512};
    private static final int PHANTOMS = 200;
    private static final double COVERED = 0.9;

    /** An image with a text in it. */
    static Trial withText(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Planted planted = null;
        Trial ground = without(random, seed);
        while (planted == null) {
            planted = Planted.on(ground.image, random);
            if (planted == null) {
                ground = without(random, seed);
            }
        }
        return new Trial(planted.image(), ground.ground, planted.style(), planted.box());
    }

    /** An image without a letter, but for the side markers of the demo's radiographs. */
    static Trial withoutText(long seed, int number) {
        return without(new Random(seed * 1_000_003 + number), seed);
    }

    private static Trial without(Random random, long seed) {
        int size = SIZES[random.nextInt(SIZES.length)];
        int kind = random.nextInt(Ground.values().length + 3);
        if (kind >= Ground.values().length) {
            PhantomPictures phantoms = new PhantomPictures(seed);
            int study = random.nextInt(PHANTOMS);
            return new Trial(phantoms.of(study), phantoms.kind(study), "", null);
        }
        Ground ground = List.of(Ground.values()).get(kind);
        return new Trial(ground.picture(size, size * (3 + random.nextInt(2)) / 4, random), ground.name(), "", null);
    }

    /** Whether regions cover nine tenths of the text's box. */
    boolean isCovered(List<Rectangle> regions) {
        return text != null && covered(text, regions) >= COVERED;
    }

    private static double covered(Rectangle box, List<Rectangle> regions) {
        int covered = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                covered += contains(regions, x, y) ? 1 : 0;
            }
        }
        return (double) covered / (box.width * box.height);
    }

    private static boolean contains(List<Rectangle> regions, int x, int y) {
        for (Rectangle region : regions) {
            if (region.contains(x, y)) {
                return true;
            }
        }
        return false;
    }
}
