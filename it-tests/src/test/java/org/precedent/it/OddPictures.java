package org.precedent.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.precedent.encoder.Pixels;

/** Pictures that no medical archive has, drawn at random. */
final class OddPictures {
    private static final int LEAST_SIDE = 224;
    private static final int MOST_MORE = 200;

    /** Of the detail of a photograph: how many cells across. */
    private static final int COARSEST = 2;

    private static final int FINEST = 128;

    private final Random random;

    OddPictures(Random random) {
        this.random = random;
    }

    /** The brightness of a place of one channel, 0 to 1; places are 0 to 1 in both directions. */
    @FunctionalInterface
    private interface Drawing {
        double at(double x, double y, int channel);
    }

    /** Grey or coloured noise, each pixel on its own, over all values or around a middle. */
    Pixels noise() {
        boolean wide = random.nextBoolean();
        return drawn((_, _, _) -> wide ? random.nextDouble() : 0.5 + 0.16 * random.nextGaussian());
    }

    /** From one brightness to another, straight in any direction or around a point. */
    Pixels gradient() {
        double angle = 2 * Math.PI * random.nextDouble();
        double from = 0.45 * random.nextDouble();
        double to = from + 0.15 + 0.4 * random.nextDouble();
        double[] centre = {random.nextDouble(), random.nextDouble()};
        boolean straight = random.nextBoolean();
        return drawn((x, y, _) -> {
            double way = straight
                    ? 0.5 + 0.7 * ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle))
                    : Math.hypot(x - centre[0], y - centre[1]);
            return from + (to - from) * way;
        });
    }

    /** Stripes, checks, waves or a disc. */
    Pixels pattern() {
        double angle = 2 * Math.PI * random.nextDouble();
        double times = 3 + 30 * random.nextDouble();
        double low = 0.4 * random.nextDouble();
        double high = low + 0.2 + 0.4 * random.nextDouble();
        double[] centre = {random.nextDouble(), random.nextDouble()};
        double radius = 0.1 + 0.3 * random.nextDouble();
        int kind = random.nextInt(4);
        return drawn((x, y, channel) -> switch (kind) {
            case 0 -> Math.sin(2 * times * (x * Math.cos(angle) + y * Math.sin(angle))) > 0 ? high : low;
            case 1 -> ((int) (times * x) + (int) (times * y)) % 2 == 0 ? high : low;
            case 2 -> 0.5 + 0.5 * Math.sin(2 * times * x + angle) * Math.cos((channel + 1) * times * y);
            default -> Math.hypot(x - centre[0], y - centre[1]) < radius ? high : low;
        });
    }

    /**
     * What has the statistics of photographs and shows nothing: detail of every size, as strong as it is large, in
     * colours of which one prevails (Field, Relations between the statistics of natural images and the response
     * properties of cortical cells, JOSA A 1987).
     */
    Pixels photograph() {
        double[] own = random.doubles(3, 0.25, 0.75).toArray();
        List<double[]> details = new ArrayList<>();
        for (int cells = COARSEST; cells <= FINEST; cells *= 2) {
            details.add(random.doubles(2L * (cells + 1) * (cells + 1), -1, 1).toArray());
        }
        return drawn((x, y, channel) -> {
            double value = own[channel];
            int cells = COARSEST;
            for (double[] detail : details) {
                double light = smooth(detail, cells, 0, x, y);
                double colour = smooth(detail, cells, (cells + 1) * (cells + 1), x, y) * (channel - 1);
                value += (0.6 * light + 0.25 * colour) / cells;
                cells *= 2;
            }
            return value;
        });
    }

    private static double smooth(double[] grid, int cells, int begin, double x, double y) {
        int column = Math.min((int) (x * cells), cells - 1);
        int row = Math.min((int) (y * cells), cells - 1);
        double right = x * cells - column;
        double down = y * cells - row;
        int at = begin + row * (cells + 1) + column;
        double above = grid[at] * (1 - right) + grid[at + 1] * right;
        double below = grid[at + cells + 1] * (1 - right) + grid[at + cells + 2] * right;
        return above * (1 - down) + below * down;
    }

    /** In grey or tinted. */
    private Pixels drawn(Drawing drawing) {
        int width = LEAST_SIDE + random.nextInt(MOST_MORE);
        int height = LEAST_SIDE + random.nextInt(MOST_MORE);
        boolean grey = random.nextBoolean();
        double[] tint = random.doubles(3, 0.4, 1).toArray();
        byte[] samples = new byte[(grey ? 1 : 3) * width * height];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < (grey ? 1 : 3); channel++) {
                    double value = drawing.at(x / (double) width, y / (double) height, channel);
                    samples[at++] = (byte) Math.clamp(Math.round(255 * value * (grey ? 1 : tint[channel])), 0, 255);
                }
            }
        }
        return grey ? Pixels.ofGrey(width, height, samples) : Pixels.of(width, height, samples);
    }
}
