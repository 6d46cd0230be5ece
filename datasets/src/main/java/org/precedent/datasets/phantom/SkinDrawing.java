package org.precedent.datasets.phantom;

import java.util.Objects;

/** Draws a close photograph of skin: its colour, its furrows, its hairs, the lamp's light; the lesions lie on it. */
final class SkinDrawing {
    private final Scene scene;
    private final Canvas canvas;

    private SkinDrawing(Scene scene) {
        this.scene = scene;
        Dice exposure = scene.exposure(0);
        int size = 256 + 32 * exposure.below(5);
        this.canvas = new Canvas(size, size, 3, Pose.jittered(exposure, 0.04, 0.5, 0.02));
    }

    static Slice draw(Scene scene) {
        SkinDrawing drawing = new SkinDrawing(scene);
        Dice body = scene.body();
        drawing.skin(body);
        new SkinLesions(scene, drawing.canvas).draw();
        Dice exposure = scene.exposure(1);
        drawing.hairs(exposure);
        drawing.light(exposure);
        drawing.canvas.grain(exposure, exposure.between(0.008, 0.018), false);
        return Slice.colour(drawing.canvas);
    }

    /** The skin's own colour, red, green and blue. */
    static double[] colour(Tone tone) {
        return switch (tone) {
            case LIGHT -> new double[] {0.91, 0.75, 0.66};
            case MEDIUM -> new double[] {0.74, 0.54, 0.41};
            case DARK -> new double[] {0.43, 0.29, 0.22};
        };
    }

    private void skin(Dice body) {
        double[] base = colour(Objects.requireNonNull(scene.tone()));
        double warm = body.about(0, 0.015);
        canvas.fill(base[0] + warm, base[1], base[2] - warm);
        double depth = 0.1 * base[0];
        canvas.add(Noise.of(body, 4), depth, depth * 0.7, depth * 0.6);
        canvas.add(Noise.of(body, 13), depth * 0.6, depth * 0.35, depth * 0.3);
        canvas.add(Noise.of(body, 34, 20).ridges(0.12), -depth * 0.45, -depth * 0.45, -depth * 0.4);
        canvas.add(Noise.of(body, 18, 37).ridges(0.12), -depth * 0.4, -depth * 0.4, -depth * 0.35);
    }

    private void hairs(Dice dice) {
        int count = dice.chance(0.5) ? 0 : 2 + dice.below(9);
        double lie = dice.between(0, 6.28);
        for (int i = 0; i < count; i++) {
            double x = dice.unit();
            double y = dice.unit();
            double[] xs = new double[5];
            double[] ys = new double[5];
            double angle = lie + dice.about(0, 0.3);
            double bend = dice.about(0, 0.12);
            for (int k = 0; k < xs.length; k++) {
                xs[k] = x;
                ys[k] = y;
                x += 0.06 * StrictMath.cos(angle + bend * k);
                y += 0.06 * StrictMath.sin(angle + bend * k);
            }
            canvas.mix(Stroke.through(xs, ys, 0.0022, 0.0008, 0.0025), 0.6, 0.15, 0.1, 0.08);
        }
    }

    private void light(Dice dice) {
        double angle = dice.between(0, 6.28);
        double dx = StrictMath.cos(angle);
        double dy = StrictMath.sin(angle);
        double strength = dice.between(0.05, 0.28);
        double gain = dice.about(1, 0.05);
        Shape shade = Shape.of(Box.ALL, (x, y) -> Math.clamp(0.5 + dx * (x - 0.5) + dy * (y - 0.5), 0.0, 1.0));
        canvas.scale(shade, 1 - strength, 1 - strength, 1 - strength);
        Shape all = Shape.of(Box.ALL, (x, y) -> 1);
        canvas.scale(all, gain * 1.08, gain * 1.08, gain * 1.08);
    }
}
