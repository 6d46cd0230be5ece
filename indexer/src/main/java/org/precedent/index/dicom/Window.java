package org.precedent.index.dicom;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A window of values: its centre, its width and the shape of the way from black to white (PS3.3 C.11.2.1.2). */
record Window(double centre, double width, Shape shape) implements Voi {
    /** The terms of VOI LUT Function. */
    enum Shape {
        LINEAR,
        LINEAR_EXACT,
        SIGMOID
    }

    /** The first window of a data set, null when there is none that means anything. */
    static @Nullable Window of(Dataset dataset) {
        double centre = dataset.number(Tag.WINDOW_CENTER).orElse(Double.NaN);
        double width = dataset.number(Tag.WINDOW_WIDTH).orElse(Double.NaN);
        String function =
                dataset.text(Tag.VOI_LUT_FUNCTION).toUpperCase(Locale.ROOT).replace(' ', '_');
        Shape shape = switch (function) {
            case "LINEAR_EXACT" -> Shape.LINEAR_EXACT;
            case "SIGMOID" -> Shape.SIGMOID;
            default -> Shape.LINEAR;
        };
        boolean wide = shape == Shape.LINEAR ? width >= 1 : width > 0;
        return wide && !Double.isNaN(centre) ? new Window(centre, width, shape) : null;
    }

    /**
     * A window that somebody asks for.
     *
     * @throws IllegalArgumentException if there is no such window
     */
    static Window of(double centre, double width, String function) {
        Shape shape = Shape.valueOf(function);
        boolean wide = shape == Shape.LINEAR ? width >= 1 : width > 0;
        if (!wide || !Double.isFinite(centre) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("no window has a width of " + width + " about " + centre);
        }
        return new Window(centre, width, shape);
    }

    @Override
    public double apply(double value) {
        return switch (shape) {
            case LINEAR -> linear(value);
            case LINEAR_EXACT -> Math.clamp((value - centre) / width + 0.5, 0, 1);
            case SIGMOID -> 1 / (1 + Math.exp(-4 * (value - centre) / width));
        };
    }

    private double linear(double value) {
        double middle = centre - 0.5;
        double half = (width - 1) / 2;
        if (value <= middle - half) {
            return 0;
        }
        return value > middle + half ? 1 : (value - middle) / (width - 1) + 0.5;
    }
}
