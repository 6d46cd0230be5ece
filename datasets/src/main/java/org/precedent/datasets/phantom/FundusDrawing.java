package org.precedent.datasets.phantom;

/**
 * Draws a retina as the camera sees a right eye, the optic disc on the image's right and the macula left of it; a left
 * eye is its mirror image.
 */
final class FundusDrawing {
    static final double DISC_X = 0.71;
    static final double DISC_Y = 0.485;
    static final double MACULA_X = 0.41;
    static final double MACULA_Y = 0.515;
    static final Shape FIELD = Ellipse.disc(0.5, 0.5, 0.465, 0.006);
    private static final double[] BLOOD = {0.42, 0.07, 0.04};
    private final Scene scene;
    private final Canvas canvas;

    private FundusDrawing(Scene scene) {
        this.scene = scene;
        Dice exposure = scene.exposure(0);
        int size = 256 + 32 * exposure.below(5);
        Pose pose = Pose.jittered(exposure, 0.02, 0.06, 0.008);
        boolean leftEye = scene.findings().getFirst().on(Side.LEFT);
        this.canvas = new Canvas(size, size, 3, leftEye ? pose.mirrored() : pose);
    }

    static Slice draw(Scene scene) {
        FundusDrawing drawing = new FundusDrawing(scene);
        Dice body = scene.body();
        drawing.ground(body);
        drawing.vessels(body);
        new FundusLesions(scene, drawing.canvas).draw();
        drawing.disc(body);
        Dice exposure = scene.exposure(1);
        drawing.light(exposure);
        drawing.canvas.grain(exposure, exposure.between(0.008, 0.018), false);
        return Slice.colour(drawing.canvas);
    }

    private void ground(Dice body) {
        canvas.fill(0.01, 0.01, 0.01);
        double pigment = body.between(0, 1);
        canvas.mix(FIELD, 1, 0.80 - 0.12 * pigment, 0.42 - 0.12 * pigment, 0.19 - 0.06 * pigment);
        canvas.add(FIELD.within(Noise.of(body, 7)), 0.06, 0.05, 0.03);
        canvas.add(FIELD.within(Noise.of(body, 24).ridges(0.1)), -0.03, -0.02, -0.01);
        canvas.mix(Ellipse.disc(MACULA_X, MACULA_Y, 0.09, 0.085), 0.6, 0.48, 0.18, 0.08);
        canvas.add(Ellipse.disc(MACULA_X, MACULA_Y, 0.008, 0.006), 0.12, 0.10, 0.06);
    }

    /** Two arcades around the macula and two on the nasal side, each an artery beside a broader, darker vein. */
    private void vessels(Dice body) {
        for (int up = -1; up <= 1; up += 2) {
            double wide = body.about(0.27, 0.02);
            arcade(body, up, wide, -0.52, 0.0125, 0.45);
            arcade(body, up, wide * 0.8, -0.5, 0.008, 0.3);
            arcade(body, up, 0.2, 0.22, 0.009, 0.4);
            arcade(body, up, 0.27, 0.15, 0.006, 0.3);
            arcade(body, up, 0.09, -0.2, 0.004, 0.25);
        }
    }

    private void arcade(Dice body, int up, double wide, double reach, double radius, double strength) {
        int steps = 12;
        double[] xs = new double[steps];
        double[] ys = new double[steps];
        double wave = body.between(0, 6);
        for (int i = 0; i < steps; i++) {
            double t = i / (steps - 1.0);
            double wobble = 0.012 * StrictMath.sin(wave + 7 * t) * t;
            double arch = reach < -0.4 ? StrictMath.sin(2.3 * Math.sqrt(t)) : Math.sqrt(t);
            xs[i] = DISC_X + reach * t + wobble;
            ys[i] = DISC_Y + up * (wide * arch + wobble);
        }
        canvas.mix(Stroke.through(xs, ys, radius, radius * 0.3, 0.004).within(FIELD), strength + 0.4, BLOOD);
        for (int i = 3; i < steps - 2; i += 3) {
            twig(body, xs[i], ys[i], xs[i + 1] - xs[i], ys[i + 1] - ys[i], radius, strength);
        }
    }

    private void twig(Dice body, double x, double y, double dx, double dy, double radius, double strength) {
        double turn = body.between(0.5, 1.1) * (body.chance(0.5) ? 1 : -1);
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x;
            ys[i] = y;
            double angle = turn * (1 + 0.2 * i);
            x += 1.1 * (dx * StrictMath.cos(angle) - dy * StrictMath.sin(angle));
            y += 1.1 * (dx * StrictMath.sin(angle) + dy * StrictMath.cos(angle));
        }
        canvas.mix(Stroke.through(xs, ys, radius * 0.5, radius * 0.15, 0.004).within(FIELD), strength + 0.2, BLOOD);
    }

    private void disc(Dice body) {
        double radius = body.about(0.078, 0.004);
        double ratio =
                scene.find(Condition.GLAUCOMA).map(f -> 0.68 + 0.2 * f.step()).orElse(body.between(0.2, 0.34));
        boolean glaucoma = ratio > 0.5;
        canvas.mix(
                Ellipse.of(DISC_X, DISC_Y, radius * 1.18, radius * 1.25, 0.02), glaucoma ? 0.5 : 0.25, 0.9, 0.68, 0.42);
        canvas.mix(Ellipse.of(DISC_X, DISC_Y, radius, radius * 1.08, 0.01), 0.88, 0.95, 0.66, 0.40);
        canvas.showing(scene.find(Condition.GLAUCOMA).orElse(null));
        canvas.mix(
                Ellipse.of(DISC_X + 0.004, DISC_Y, radius * ratio, radius * ratio * 1.08, 0.008),
                glaucoma ? 0.95 : 0.8,
                1.0,
                glaucoma ? 0.96 : 0.86,
                glaucoma ? 0.85 : 0.66);
        canvas.showing(null);
        for (int up = -1; up <= 1; up += 2) {
            double bend = glaucoma ? radius * ratio * 0.8 : 0.01;
            double[] xs = {DISC_X + bend * 0.6, DISC_X + bend * 0.75, DISC_X + bend * 0.55, DISC_X};
            double[] ys = {DISC_Y, DISC_Y + up * radius * 0.4, DISC_Y + up * radius * 0.8, DISC_Y + up * radius * 1.2};
            canvas.mix(Stroke.through(xs, ys, 0.007, 0.01, 0.004), glaucoma ? 0.45 : 0.7, BLOOD);
        }
    }

    private void light(Dice exposure) {
        double x = 0.5 + exposure.about(0, 0.08);
        double y = 0.5 + exposure.about(0, 0.08);
        double gain = exposure.about(1, 0.06);
        Shape falloff = Shape.of(Box.ALL, (px, py) -> {
            double dx = px - x;
            double dy = py - y;
            return Math.min(1, 2.2 * (dx * dx + dy * dy));
        });
        canvas.scale(falloff, 0.45, 0.42, 0.4);
        canvas.scale(FIELD, gain, gain, gain);
    }
}
