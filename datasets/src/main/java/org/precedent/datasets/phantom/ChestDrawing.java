package org.precedent.datasets.phantom;

/** Draws a frontal chest film: torso, lungs, vessels, ribs, heart and a side marker; the findings come between. */
final class ChestDrawing {
    private final Scene scene;
    private final Canvas canvas;
    private final Lung right;
    private final Lung left;

    private ChestDrawing(Scene scene) {
        this.scene = scene;
        Dice exposure = scene.exposure(0);
        int width = 320 + 16 * exposure.below(13);
        int height = (int) (width * exposure.between(0.94, 1.06)) & ~1;
        this.canvas = new Canvas(width, height, 1, Pose.jittered(exposure, 0.03, 0.025, 0.012));
        Dice body = scene.body();
        double apex = body.about(0.14, 0.012);
        double base = body.about(0.82, 0.018);
        double reach = body.about(0.375, 0.012);
        this.right = new Lung(-1, apex, base - 0.015, reach * body.about(1, 0.015), body.about(0.11, 0.012));
        this.left = new Lung(1, apex, base, reach * body.about(1, 0.015), body.about(0.095, 0.012));
    }

    static Slice draw(Scene scene) {
        ChestDrawing drawing = new ChestDrawing(scene);
        Dice body = scene.body();
        drawing.torso(body);
        drawing.lungs(body);
        new ChestLesions(scene, drawing.canvas, drawing.left, drawing.right).draw();
        drawing.bones(body);
        drawing.heart(body);
        Dice exposure = scene.exposure(1);
        SideMarker.draw(drawing.canvas, exposure);
        drawing.canvas.grain(exposure, exposure.between(0.012, 0.028), true);
        return Slice.film(drawing.canvas, exposure.chance(0.1), exposure.below(500), 2600 + exposure.below(900));
    }

    private void torso(Dice body) {
        canvas.fill(0.03);
        double build = body.between(0.55, 0.64);
        canvas.mix(Ellipse.of(0.5, 0.02, 0.13, 0.24, 0.03), 1, build * 0.95);
        canvas.mix(Ellipse.of(0.5, 0.44, 0.485, 0.3, 0.04), 1, build * 0.9);
        canvas.mix(Ellipse.of(0.5, 0.78, 0.455, 0.6, 0.04), 1, build);
        canvas.add(Ellipse.of(0.5, 1.02, 0.42, 0.22, 0.1), 0.1);
        canvas.add(Noise.of(body, 5), 0.06);
    }

    private void lungs(Dice body) {
        double air = body.between(0.13, 0.2);
        for (Lung lung : new Lung[] {right, left}) {
            canvas.mix(lung, 0.92, air);
            canvas.add(lung.within(Noise.of(body, 14)), 0.05);
            for (int i = 0; i < 7; i++) {
                vessel(lung, body, -0.12 + 0.055 * i);
            }
        }
        canvas.mix(Ellipse.of(left.x(0.17), left.diaphragm(0.17) + 0.055, 0.055, 0.025, 0.02), body.unit(), 0.25);
    }

    private void vessel(Lung lung, Dice body, double rise) {
        double y = 0.47 + 0.3 * rise;
        double away = 0.085;
        double[] xs = new double[5];
        double[] ys = new double[5];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = lung.x(away);
            ys[i] = y;
            away += body.between(0.03, 0.055);
            y += rise * body.between(0.3, 0.7) + body.about(0.008, 0.008);
        }
        canvas.add(Stroke.through(xs, ys, 0.012, 0.002, 0.008).within(lung), 0.13);
    }

    private void bones(Dice body) {
        double contrast = body.between(0.07, 0.11);
        for (Lung lung : new Lung[] {right, left}) {
            for (int i = 0; i < 9; i++) {
                double y = lung.apex() + 0.012 + 0.068 * i;
                canvas.mix(rib(lung, y, 0.015 + 0.012 * i, 0.9, 0.0125), contrast, 1);
                canvas.mix(rib(lung, y + 0.11, 0.1, -0.35, 0.011), contrast * 0.5, 1);
            }
            double tilt = body.about(0.03, 0.012);
            canvas.add(
                    Stroke.line(lung.x(0.05), lung.apex() + 0.07, lung.x(0.33), lung.apex() + 0.03 - tilt, 0.014, 0.01),
                    0.13);
        }
    }

    /** An arc from the spine to the outer wall. */
    private static Shape rib(Lung lung, double y, double slope, double bend, double radius) {
        double wall = lung.outer(y + 0.08) + 0.02;
        double[] xs = new double[8];
        double[] ys = new double[8];
        for (int i = 0; i < xs.length; i++) {
            double away = 0.06 + (wall - 0.06) * i / (xs.length - 1);
            double off = away - 0.14;
            xs[i] = lung.x(away);
            ys[i] = y + slope * away * 2 + bend * (off * off - 0.02);
        }
        return Stroke.through(xs, ys, radius, radius, 0.007);
    }

    private void heart(Dice body) {
        double size = scene.find(Condition.CARDIOMEGALY)
                .map(f -> 1.34 + 0.34 * f.step())
                .orElse(1.0);
        double breadth = body.about(0.145, 0.007) * size;
        double middle = 0.545 + 0.02 * (size - 1);
        double bright = body.between(0.68, 0.76);
        canvas.mix(Ellipse.of(0.5, 0.4, 0.062, 0.5, 0.03), 0.75, bright - 0.06);
        canvas.mix(Ellipse.of(0.55, 0.31, 0.035, 0.04, 0.015), 0.75, bright - 0.06);
        canvas.mix(
                Ellipse.of(middle, 0.665 - 0.02 * (size - 1), breadth * 1.12, breadth * 0.88, 0.42, 0.018),
                0.92,
                bright);
        for (Lung lung : new Lung[] {right, left}) {
            canvas.mix(Ellipse.of(lung.x(0.085), 0.46, 0.03, 0.055, 0.03), 0.55, 0.5);
        }
        for (int i = 0; i < 12; i++) {
            canvas.add(Ellipse.of(0.5, 0.06 + 0.075 * i, 0.036, 0.027, 0.01), 0.05);
        }
        canvas.mix(Ellipse.of(0.497, 0.14, 0.017, 0.16, 0.012), 0.5, 0.35);
    }
}
