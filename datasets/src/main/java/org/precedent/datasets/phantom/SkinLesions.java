package org.precedent.datasets.phantom;

/** Draws what is on the skin. */
final class SkinLesions {
    private static final double[] REDNESS = {0.78, 0.30, 0.29};
    private final Scene scene;
    private final Canvas canvas;
    private final Dice dice;
    private final boolean dark;
    private final double x;
    private final double y;

    SkinLesions(Scene scene, Canvas canvas) {
        this.scene = scene;
        this.canvas = canvas;
        this.dice = scene.lesions();
        this.dark = scene.tone() == Tone.DARK;
        this.x = dice.about(0.5, 0.05);
        this.y = dice.about(0.5, 0.05);
    }

    void draw() {
        for (PhantomFinding finding : scene.findings()) {
            canvas.showing(finding);
            switch (finding.condition()) {
                case NAEVUS -> naevus(0.085 + 0.125 * finding.step());
                case MELANOMA -> melanoma(0.1 + 0.13 * finding.step());
                case PSORIASIS -> psoriasis(0.14 + 0.14 * finding.step());
                case VESICLES -> vesicles(finding.step());
                case ULCER -> ulcer(0.12 + 0.12 * finding.step());
                default -> {}
            }
            canvas.showing(null);
        }
    }

    /** Round, even, smooth-edged and brown. */
    private void naevus(double radius) {
        double oval = dice.between(0.88, 1);
        double turn = dice.between(0, 3);
        double shade = dice.between(-0.04, 0.04);
        double[] brown = dark
                ? new double[] {0.19 + shade / 2, 0.11 + shade / 2, 0.08}
                : new double[] {0.46 + shade, 0.27 + shade, 0.17 + shade / 2};
        canvas.mix(Ellipse.of(x, y, radius, radius * oval, turn, 0.014), 0.93, brown);
        Ellipse middle = Ellipse.of(x, y, radius * 0.7, radius * 0.7 * oval, turn, radius * 0.3);
        canvas.mix(middle, 0.4, brown[0] * 0.75, brown[1] * 0.72, brown[2] * 0.7);
        Noise pigment = Noise.of(dice, 40);
        canvas.add(middle.within(pigment.above(0.55, 0.1)), -0.03, -0.025, -0.02);
    }

    /** Lopsided, ragged, of many colours from black to blue-grey. */
    private void melanoma(double radius) {
        Noise ragged = Noise.of(dice, 1.1 / radius);
        double lean = dice.between(0, 6.28);
        for (int i = 0; i < 6; i++) {
            double angle = lean + dice.between(-1.6, 1.6);
            double far = radius * dice.between(0.15, 0.7);
            double px = x + far * StrictMath.cos(angle);
            double py = y + far * StrictMath.sin(angle);
            double size = radius * dice.between(0.5, 0.8);
            double[] colour = switch (i % 3) {
                case 0 -> new double[] {0.10, 0.06, 0.06};
                case 1 -> new double[] {0.26, 0.13, 0.09};
                default -> new double[] {0.20, 0.20, 0.27};
            };
            Ellipse lobe = Ellipse.of(px, py, size, size * dice.between(0.5, 0.9), dice.between(0, 3), 0.01);
            canvas.mix(lobe.rough(ragged, radius * 0.32), i < 3 ? 0.95 : 0.7, colour);
        }
    }

    /** Red plaques with silvery scale on top. */
    private void psoriasis(double radius) {
        Noise ragged = Noise.of(dice, 9);
        Shape flakes = Noise.above(Noise.of(dice, 21).with(Noise.of(dice, 47)), 0.47, 0.13);
        int plaques = 1 + dice.below(3);
        for (int i = 0; i < plaques; i++) {
            double angle = dice.between(0, 6.28);
            double far = i == 0 ? 0 : radius * dice.between(1.35, 1.7);
            double size = i == 0 ? radius : radius * dice.between(0.35, 0.55);
            double px = x + far * StrictMath.cos(angle);
            double py = y + far * StrictMath.sin(angle);
            double oval = dice.between(0.75, 1);
            double turn = dice.between(0, 3);
            Shape plaque = Ellipse.of(px, py, size, size * oval, turn, 0.012).rough(ragged, 0.03);
            double deep = dark ? 0.75 : 1;
            canvas.mix(plaque, 0.85, REDNESS[0] * deep, REDNESS[1] * deep, REDNESS[2] * deep);
            Shape inner = Ellipse.of(px, py, size * 0.85, size * oval * 0.85, turn, 0.03);
            canvas.mix(inner.within(flakes), 0.88, 0.95, 0.92, 0.90);
        }
    }

    /** A crop of clear blisters on reddened skin. */
    private void vesicles(double step) {
        double spread = 0.13 + 0.17 * step;
        int count = 6 + (int) (14 * step);
        canvas.mix(Ellipse.disc(x, y, spread * 1.05, 0.09), 0.55, REDNESS[0], REDNESS[1] + 0.08, REDNESS[2] + 0.06);
        for (int i = 0; i < count; i++) {
            double angle = 2.4 * i + dice.about(0, 0.2);
            double far = spread * Math.sqrt((i + 0.5) / count) * dice.between(0.9, 1.1);
            double px = x + far * StrictMath.cos(angle);
            double py = y + far * StrictMath.sin(angle);
            double radius = dice.between(0.023, 0.034);
            canvas.mix(Ellipse.disc(px, py, radius * 1.3, 0.01), 0.8, 0.72, 0.24, 0.22);
            canvas.mix(Ellipse.disc(px, py, radius, 0.007), 0.92, 0.96, 0.87, 0.68);
            canvas.mix(Ellipse.disc(px - radius * 0.3, py - radius * 0.35, radius * 0.3, 0.005), 0.9, 1, 1, 1);
        }
    }

    /** A punched-out hole: a red raised rim, a yellow bed, here and there black. */
    private void ulcer(double radius) {
        Noise ragged = Noise.of(dice, 7);
        double oval = dice.between(0.78, 1);
        double turn = dice.between(0, 3);
        canvas.mix(Ellipse.of(x, y, radius * 1.5, radius * 1.5 * oval, turn, 0.06), 0.5, REDNESS);
        canvas.mix(
                Ellipse.of(x, y, radius * 1.12, radius * 1.12 * oval, turn, 0.012)
                        .rough(ragged, 0.025),
                0.92,
                0.58,
                0.13,
                0.13);
        Shape bed = Ellipse.of(x, y, radius * 0.82, radius * 0.82 * oval, turn, 0.012)
                .rough(ragged, 0.025);
        canvas.mix(bed, 0.95, 0.86, 0.72, 0.33);
        canvas.mix(
                bed.within(Noise.above(Noise.of(dice, 12).with(Noise.of(dice, 27)), 0.58, 0.13)),
                0.75,
                0.66,
                0.2,
                0.16);
        canvas.mix(
                bed.within(Noise.above(Noise.of(dice, 9).with(Noise.of(dice, 21)), 0.68, 0.09)),
                0.75,
                0.16,
                0.12,
                0.08);
    }
}
