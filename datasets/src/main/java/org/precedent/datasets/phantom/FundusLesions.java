package org.precedent.datasets.phantom;

/** Draws what is wrong on a retina, except the optic disc's cup, which the disc draws. */
final class FundusLesions {
    private final Scene scene;
    private final Canvas canvas;
    private final Dice dice;

    FundusLesions(Scene scene, Canvas canvas) {
        this.scene = scene;
        this.canvas = canvas;
        this.dice = scene.lesions();
    }

    void draw() {
        for (PhantomFinding finding : scene.findings()) {
            canvas.showing(finding);
            switch (finding.condition()) {
                case DRUSEN -> drusen(finding.step());
                case RETINAL_HAEMORRHAGES -> haemorrhages(finding.step());
                case HARD_EXUDATES -> exudates(finding.step());
                default -> {}
            }
            canvas.showing(null);
        }
    }

    /** Soft yellow mounds on and around the macula. */
    private void drusen(double step) {
        int count = 10 + (int) (26 * step);
        for (int i = 0; i < count; i++) {
            double angle = dice.between(0, 2 * Math.PI);
            double far = (0.13 + 0.04 * step) * Math.sqrt(dice.unit());
            double x = FundusDrawing.MACULA_X + far * StrictMath.cos(angle);
            double y = FundusDrawing.MACULA_Y + far * StrictMath.sin(angle);
            double radius = dice.between(0.013, 0.024);
            canvas.mix(Ellipse.disc(x, y, radius, 0.011), 0.72, 0.93, 0.70, 0.34);
        }
    }

    /** Dark red blots and flames anywhere in the field. */
    private void haemorrhages(double step) {
        int count = 7 + (int) (19 * step);
        Noise rough = Noise.of(dice, 30);
        for (int i = 0; i < count; i++) {
            double angle = dice.between(0, 2 * Math.PI);
            double far = 0.08 + 0.31 * Math.sqrt(dice.unit());
            double x = 0.48 + far * StrictMath.cos(angle);
            double y = 0.5 + far * StrictMath.sin(angle);
            double radius = dice.between(0.018, 0.032 + 0.012 * step);
            double flat = dice.between(0.55, 1);
            Shape blot = Ellipse.of(x, y, radius, radius * flat, angle, 0.007).rough(rough, 0.009);
            canvas.mix(blot.within(FundusDrawing.FIELD), 0.92, 0.27, 0.02, 0.02);
        }
    }

    /** Crisp, waxy, nearly white flecks in rings away from the fovea. */
    private void exudates(double step) {
        int rings = 2 + (int) (3 * step);
        for (int ring = 0; ring < rings; ring++) {
            double turn = dice.between(0, 2 * Math.PI);
            double x = 0.42 + 0.2 * StrictMath.cos(turn + 2.1 * ring);
            double y = 0.5 + 0.21 * StrictMath.sin(turn + 2.1 * ring);
            double radius = dice.between(0.05, 0.075);
            int flecks = 8 + dice.below(5);
            for (int i = 0; i < flecks; i++) {
                double angle = turn + i * 6.283 / flecks + dice.about(0, 0.15);
                double fx = x + radius * dice.between(0.8, 1.2) * StrictMath.cos(angle);
                double fy = y + radius * dice.between(0.8, 1.2) * StrictMath.sin(angle);
                double size = dice.between(0.011, 0.019);
                canvas.mix(Ellipse.of(fx, fy, size, size * dice.between(0.6, 1), angle, 0.004), 0.97, 1, 0.97, 0.72);
            }
        }
    }
}
