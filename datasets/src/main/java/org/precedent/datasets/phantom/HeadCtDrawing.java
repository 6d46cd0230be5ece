package org.precedent.datasets.phantom;

import java.util.Optional;

/** Draws axial head CT slices in Hounsfield units, from the level of the basal ganglia, slice 0, up to the vertex. */
final class HeadCtDrawing {
    private static final double AIR = -1000;
    private static final double FLUID = 6;
    private final Scene scene;
    private final int slice;
    private final double level;
    private final Canvas canvas;
    private final HeadCtLesions lesions;

    private HeadCtDrawing(Scene scene, int slice) {
        this.scene = scene;
        this.slice = slice;
        this.level = slice / (slices(scene) - 1.0);
        Dice pose = scene.exposure(-1);
        int size = 256 + 32 * pose.below(5);
        Pose lie = Pose.jittered(pose, 0.03, 0.05, 0.012).scaled(1 - 0.2 * level * level);
        this.canvas = new Canvas(size, size, 1, lie);
        this.lesions = new HeadCtLesions(scene, canvas);
    }

    static Slice draw(Scene scene, int slice) {
        HeadCtDrawing drawing = new HeadCtDrawing(scene, slice);
        Dice body = scene.body();
        drawing.skull(body);
        drawing.brain(body);
        drawing.ventricles(body);
        drawing.lesions.draw(slice);
        Dice exposure = scene.exposure(slice);
        drawing.canvas.grain(exposure, exposure.between(2.0, 3.6), true);
        return Slice.hounsfield(drawing.canvas);
    }

    /** How many slices the study has: 5 to 7. */
    static int slices(Scene scene) {
        return 5 + Dice.of(scene.seed(), scene.index()).below(3);
    }

    private void skull(Dice body) {
        canvas.fill(AIR);
        double thick = body.between(0.022, 0.032);
        canvas.mix(Ellipse.of(0.5, 0.5, 0.385, 0.465, 0.006), 1, -60);
        canvas.mix(Ellipse.of(0.5, 0.5, 0.372, 0.452, 0.006), 1, 40);
        canvas.mix(Ellipse.of(0.5, 0.5, 0.327 + thick, 0.407 + thick, 0.005), 1, body.between(850, 1150));
        canvas.mix(HeadCtLesions.INNER_SKULL, 1, FLUID + 8);
    }

    private void brain(Dice body) {
        canvas.mix(Ellipse.of(0.5, 0.5, 0.320, 0.400, 0.006), 1, 37);
        Noise folds = Noise.of(body, 11);
        Shape white = Ellipse.of(0.5, 0.5, 0.26, 0.335, 0.02).rough(folds, 0.035);
        canvas.mix(white, 0.9, 29);
        Noise furrows = Noise.of(body, 9);
        Shape cortex = HeadCtLesions.BRAIN.without(Ellipse.of(0.5, 0.5, 0.245, 0.32, 0.02));
        canvas.mix(furrows.ridges(0.045).within(cortex), 0.7, FLUID + 6);
        if (level < 0.45) {
            for (int sign = -1; sign <= 1; sign += 2) {
                canvas.mix(Ellipse.of(0.5 + sign * 0.085, 0.5, 0.042, 0.085, sign * -0.3, 0.02), 0.8, 38);
            }
        }
        canvas.mix(Stroke.line(0.5, 0.105, 0.5, 0.29, 0.004, 0.004), 0.8, 52);
        canvas.mix(Stroke.line(0.5, 0.68, 0.5, 0.895, 0.004, 0.004), 0.8, 52);
    }

    private void ventricles(Dice body) {
        Optional<PhantomFinding> dilated = scene.find(Condition.HYDROCEPHALUS);
        double wide =
                body.about(1, 0.08) * dilated.map(f -> 1.9 + 1.1 * f.step()).orElse(1.0);
        double tall = dilated.map(f -> 1.25 + 0.3 * f.step()).orElse(1.0);
        double present = Math.clamp((dilated.isPresent() ? 1.35 : 1.15) - level, 0.0, 1.0);
        if (present < 0.2) {
            return;
        }
        double width = 0.019 * wide * Math.sqrt(present);
        double height = 0.075 * tall * (0.6 + 0.4 * present);
        for (int sign = -1; sign <= 1; sign += 2) {
            double shift = lesions.midlineShift(slice);
            double x = 0.5 + shift + sign * (0.022 + 0.85 * width);
            canvas.mix(Ellipse.of(x, 0.415, width, height, sign * 0.22, 0.006), 1, FLUID);
            double back = x + sign * (0.03 + 0.4 * width);
            canvas.mix(Ellipse.of(back, 0.585, width * 0.9, height * 0.85, sign * -0.3, 0.006), 1, FLUID);
            if (body.chance(0.5) && level > 0.2 && level < 0.6) {
                canvas.mix(Ellipse.disc(back, 0.6, 0.011, 0.005), 0.9, 130);
            }
        }
        if (level < 0.5) {
            double third = 0.006 + 0.007 * (wide - 1);
            canvas.mix(Ellipse.of(0.5 + lesions.midlineShift(slice), 0.505, third, 0.05, 0.005), 0.9, FLUID);
        }
    }
}
