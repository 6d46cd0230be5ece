package org.precedent.datasets.phantom;

/** Draws a tissue section stained with haematoxylin (purple nuclei) and eosin (pink fibres) under the microscope. */
final class HistologyDrawing {
    private static final double[] NUCLEUS = {0.30, 0.17, 0.48};
    private final Canvas canvas;
    private final Dice dice;
    private final PhantomFinding finding;

    private HistologyDrawing(Scene scene) {
        this.dice = scene.lesions();
        this.finding = scene.findings().getFirst();
        Dice exposure = scene.exposure(0);
        int size = 256 + 32 * exposure.below(5);
        this.canvas = new Canvas(
                size, size, 3, Pose.jittered(exposure, 0.05, 0.8, 0.02).scaled(1.12));
    }

    static Slice draw(Scene scene) {
        HistologyDrawing drawing = new HistologyDrawing(scene);
        drawing.stroma(scene.body());
        drawing.tissue();
        Dice exposure = scene.exposure(1);
        drawing.stain(exposure);
        drawing.canvas.grain(exposure, exposure.between(0.008, 0.018), false);
        return Slice.colour(drawing.canvas);
    }

    private void stroma(Dice body) {
        canvas.fill(0.93, 0.70, 0.82);
        canvas.add(Noise.of(body, 6), 0.05, 0.13, 0.08);
        canvas.add(Noise.of(body, 22, 14).ridges(0.14), -0.04, -0.1, -0.06);
        canvas.mix(Noise.of(body, 9).above(0.8, 0.05), 0.6, 0.98, 0.93, 0.96);
    }

    private void tissue() {
        switch (finding.condition()) {
            case CARCINOMA -> carcinoma();
            case INFLAMMATION -> inflammation();
            case NECROSIS -> necrosis();
            case FIBROSIS -> fibrosis();
            default -> glands(0.115, region(0));
        }
        canvas.showing(null);
    }

    /** The part of the section that a change occupies: a patch if focal, all of it if extensive. */
    private Shape region(double soft) {
        if (finding.sizeOrNull() == null || finding.sizeOrNull() == Size.LARGE) {
            return Shape.of(Box.ALL, (_, _) -> 1);
        }
        double radius = finding.sizeOrNull() == Size.SMALL ? 0.27 : 0.37;
        double x = dice.about(0.5, 0.07);
        double y = dice.about(0.5, 0.07);
        return Ellipse.of(x, y, radius, radius * dice.between(0.8, 1.1), dice.between(0, 3), 0.02 + soft)
                .rough(Noise.of(dice, 5), 0.06);
    }

    /** Round tubes: white in the middle, a collar of pale tall cells, their nuclei in a neat row outside. */
    private void glands(double radius, Shape region) {
        int rows = (int) (1.3 / (2.75 * radius)) + 1;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < rows; column++) {
                double x = -0.1 + (column + 0.5 * (row & 1) + 0.3) * 2.75 * radius + dice.about(0, 0.014);
                double y = -0.1 + (row + 0.4) * 2.5 * radius + dice.about(0, 0.014);
                if (region.box().contains(x, y) && region.at(x, y) > 0.5) {
                    gland(x, y, radius * dice.between(0.85, 1.1));
                }
            }
        }
    }

    private void gland(double x, double y, double radius) {
        double oval = dice.between(0.82, 1.1);
        double turn = dice.between(0, 3);
        canvas.mix(Ellipse.of(x, y, radius * 1.08, radius * oval * 1.08, turn, 0.008), 0.95, 0.82, 0.55, 0.75);
        canvas.mix(Ellipse.of(x, y, radius * 0.78, radius * oval * 0.78, turn, 0.015), 0.8, 0.95, 0.82, 0.91);
        canvas.mix(Ellipse.of(x, y, radius * 0.42, radius * oval * 0.42, turn, 0.012), 0.95, 0.99, 0.98, 0.99);
        int nuclei = (int) (radius * 150);
        for (int i = 0; i < nuclei; i++) {
            double angle = i * 6.283185 / nuclei;
            double u = radius * 0.92 * StrictMath.cos(angle);
            double v = radius * oval * 0.92 * StrictMath.sin(angle);
            double px = x + u * StrictMath.cos(turn) - v * StrictMath.sin(turn);
            double py = y + u * StrictMath.sin(turn) + v * StrictMath.cos(turn);
            canvas.mix(Ellipse.of(px, py, 0.017, 0.0105, angle + turn, 0.004), 0.9, NUCLEUS);
        }
    }

    /** Crowded cells with large, dark, uneven nuclei. */
    private void carcinoma() {
        glands(0.1, Shape.of(Box.ALL, (_, _) -> finding.sizeOrNull() == Size.SMALL ? 1 : 0));
        Shape region = region(0);
        canvas.showing(finding);
        canvas.mix(region, 0.85, 0.72, 0.44, 0.68);
        scatter(region, 0.062, 0.9, (x, y) -> {
            double radius = dice.between(0.020, 0.037);
            double flat = dice.between(0.6, 1);
            double turn = dice.between(0, 3);
            double dark = dice.between(0.65, 1.1);
            canvas.mix(
                    Ellipse.of(x, y, radius, radius * flat, turn, 0.005), 0.93, 0.27 * dark, 0.12 * dark, 0.42 * dark);
            canvas.mix(Ellipse.disc(x + radius * 0.2, y, radius * 0.25, 0.005), 0.5, 0.5, 0.25, 0.55);
        });
    }

    /** Hosts of small, round, dark lymphocytes. */
    private void inflammation() {
        scatter(Shape.of(Box.ALL, (_, _) -> 1), 0.15, 0.5, this::stromalCell);
        canvas.showing(finding);
        scatter(region(0.02), 0.036, 0.86, (x, y) -> {
            double radius = dice.between(0.0125, 0.0165);
            canvas.mix(Ellipse.disc(x, y, radius, 0.004), 0.95, 0.20, 0.12, 0.45);
        });
    }

    /** A washed-out pink field of dead cells with a rim of debris, living tissue around it. */
    private void necrosis() {
        scatter(Shape.of(Box.ALL, (_, _) -> 1), 0.07, 0.9, this::stromalCell);
        Shape region = finding.sizeOrNull() == Size.LARGE
                ? Ellipse.of(0.5, 0.5, 0.5, 0.47, dice.between(0, 3), 0.03).rough(Noise.of(dice, 5), 0.07)
                : region(0);
        canvas.showing(finding);
        canvas.mix(region, 0.97, 0.96, 0.52, 0.60);
        canvas.add(region.within(Noise.of(dice, 30)), -0.02, 0.14, 0.1);
        canvas.mix(region.within(Noise.of(dice, 11).above(0.62, 0.12)), 0.5, 1.0, 0.74, 0.72);
        scatter(region, 0.13, 0.6, (x, y) -> canvas.mix(Ellipse.disc(x, y, 0.006, 0.004), 0.8, NUCLEUS));
    }

    /** Wavy bundles of pink collagen with thin nuclei lying along them. */
    private void fibrosis() {
        Shape region = region(0.02);
        scatter(Shape.of(Box.ALL, (_, _) -> 1), 0.1, 0.6, this::stromalCell);
        double pitch = dice.between(11, 15);
        double wave = dice.between(3, 5);
        Noise bend = Noise.of(dice, 3);
        Shape bundles = Shape.of(Box.ALL, (x, y) -> {
            double phase = pitch * (y + 0.14 * bend.at(x, y)) + 0.4 * Math.abs(wave * x % 2 - 1);
            double saw = Math.abs(phase - Math.floor(phase) - 0.5) * 2;
            return Shape.edge(saw - 0.62, 0.2);
        });
        canvas.showing(finding);
        canvas.mix(region, 0.9, 0.99, 0.88, 0.93);
        canvas.mix(region.within(bundles), 0.92, 0.90, 0.38, 0.57);
        scatter(region, 0.085, 0.6, (x, y) -> {
            double turn = dice.about(0, 0.12);
            canvas.mix(Ellipse.of(x, y, 0.03, 0.0065, turn, 0.004), 0.9, NUCLEUS);
        });
    }

    private void stromalCell(double x, double y) {
        canvas.mix(Ellipse.of(x, y, 0.016, 0.0095, dice.between(0, 3), 0.004), 0.8, 0.42, 0.28, 0.58);
    }

    /** Puts something at most points of a jittered grid inside a region. */
    private void scatter(Shape region, double pitch, double share, Placed placed) {
        int side = (int) (1.3 / pitch);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double x = -0.15 + (column + 0.5 * (row & 1) + dice.between(-0.32, 0.32)) * pitch;
                double y = -0.15 + (row + dice.between(-0.32, 0.32)) * pitch;
                boolean there = dice.chance(share);
                if (there && region.box().contains(x, y) && region.at(x, y) > 0.5) {
                    placed.at(x, y);
                }
            }
        }
    }

    /** Lets the stain be strong or pale. */
    private void stain(Dice exposure) {
        double paleness = exposure.between(0, 0.38);
        double tint = exposure.about(0, 0.02);
        canvas.mix(Shape.of(Box.ALL, (_, _) -> 1), paleness, 0.97, 0.93, 0.96);
        canvas.add(Shape.of(Box.ALL, (_, _) -> 1), tint, 0, -tint);
    }

    @FunctionalInterface
    private interface Placed {
        void at(double x, double y);
    }
}
