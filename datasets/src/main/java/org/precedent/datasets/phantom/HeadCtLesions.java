package org.precedent.datasets.phantom;

/** Draws what is wrong in a head, slice by slice: each lesion is a body around the same level of the study. */
final class HeadCtLesions {
    static final Shape INNER_SKULL = Ellipse.of(0.5, 0.5, 0.327, 0.407, 0.005);
    static final Shape BRAIN = Ellipse.of(0.5, 0.5, 0.318, 0.398, 0.006);
    private final Scene scene;
    private final Canvas canvas;

    HeadCtLesions(Scene scene, Canvas canvas) {
        this.scene = scene;
        this.canvas = canvas;
    }

    /** The slice through the middle of the lesions, never the first or the last. */
    static int centre(Scene scene) {
        return 1 + scene.lesions().below(HeadCtDrawing.slices(scene) / 2);
    }

    /** Whether the findings are plain to see on this slice: true for three neighbours at least. */
    static boolean shows(Scene scene, int slice) {
        return Math.abs(slice - centre(scene)) <= 1;
    }

    void draw(int slice) {
        Dice dice = scene.lesions();
        int centre = centre(scene);
        for (PhantomFinding finding : scene.findings()) {
            double grown = cut(finding, slice - centre);
            canvas.showing(finding);
            switch (finding.condition()) {
                case INTRACRANIAL_HAEMORRHAGE -> haemorrhage(finding, grown, dice);
                case INFARCT -> infarct(finding, grown, dice);
                case RING_ENHANCING_MASS -> ring(finding, grown, dice);
                case SUBDURAL_HAEMATOMA -> subdural(finding, grown, dice);
                default -> {}
            }
            canvas.showing(null);
        }
    }

    /** How far a large lesion pushes the midline, towards the image's right if positive. */
    double midlineShift(int slice) {
        double shift = 0;
        for (PhantomFinding finding : scene.findings()) {
            if (finding.condition() == Condition.SUBDURAL_HAEMATOMA) {
                shift -= sign(finding) * (0.006 + 0.02 * finding.step()) * cut(finding, slice - centre(scene));
            }
        }
        return shift;
    }

    /** The share of a lesion's radius that a slice at this distance from its centre cuts. */
    private static double cut(PhantomFinding finding, int distance) {
        double reach = 2 + finding.step();
        double share = distance / reach;
        return Math.sqrt(Math.max(0, 1 - share * share));
    }

    private static int sign(PhantomFinding finding) {
        return finding.on(Side.LEFT) ? 1 : -1;
    }

    private void haemorrhage(PhantomFinding finding, double cut, Dice dice) {
        Spot spot = Spot.of(finding, dice, 0.062 + 0.048 * finding.step(), cut);
        Noise edge = Noise.of(dice, 13);
        if (cut > 0.2) {
            canvas.mix(spot.ellipse(1.35, 0.02).rough(edge, 0.02).within(BRAIN), 0.85, 20);
            canvas.mix(spot.ellipse(1, 0.008).rough(edge, 0.02).within(BRAIN), 1, dice.between(68, 76));
        }
    }

    private void infarct(PhantomFinding finding, double cut, Dice dice) {
        Spot spot = Spot.of(finding, dice, 0.095 + 0.06 * finding.step(), cut).outward(0.045);
        Noise edge = Noise.of(dice, 9);
        if (cut > 0.2) {
            canvas.mix(spot.ellipse(1, 0.015).rough(edge, 0.03).within(BRAIN), 0.95, dice.between(13, 17));
        }
    }

    private void ring(PhantomFinding finding, double cut, Dice dice) {
        Spot spot = Spot.of(finding, dice, 0.07 + 0.045 * finding.step(), cut);
        Noise edge = Noise.of(dice, 11);
        if (cut > 0.2) {
            double rim = 1 - 0.026 / spot.radius();
            canvas.mix(spot.ellipse(1.45, 0.03).rough(edge, 0.03).within(BRAIN), 0.85, 19);
            canvas.mix(spot.ellipse(1, 0.007).rough(edge, 0.012).within(BRAIN), 1, dice.between(68, 82));
            if (rim > 0.2) {
                canvas.mix(spot.ellipse(rim, 0.007).rough(edge, 0.012), 1, 12);
            }
        }
    }

    /** A bright crescent between the skull and a brain that is pushed aside. */
    private void subdural(PhantomFinding finding, double cut, Dice dice) {
        double thick = (0.055 + 0.055 * finding.step()) * cut;
        double density = dice.between(66, 76);
        double lean = dice.about(0, 0.02);
        if (thick > 0.015) {
            double x = 0.5 - sign(finding) * thick;
            Shape pushed = Ellipse.of(x, 0.5 + lean, 0.327, 0.407 + 0.4 * thick, 0.008);
            canvas.mix(INNER_SKULL.without(pushed), 1, density);
        }
    }

    /** Where a lesion lies in this slice, and how large it is. */
    private record Spot(double x, double y, double radius, double tall, double angle, int outwards) {
        static Spot of(PhantomFinding finding, Dice dice, double radius, double cut) {
            double y = switch (finding.site().orElseThrow()) {
                case "frontal" -> 0.275;
                case "parietal" -> 0.5;
                default -> 0.725;
            };
            double across = y == 0.5 ? 0.19 : 0.15;
            return new Spot(
                    0.5 + sign(finding) * dice.about(across, 0.012),
                    y + dice.about(0, 0.014),
                    radius * cut * dice.about(1, 0.04),
                    dice.between(0.8, 1.2),
                    dice.about(0, 0.6),
                    sign(finding));
        }

        Spot outward(double by) {
            return new Spot(x + outwards * by, y, radius, tall, angle, outwards);
        }

        Ellipse ellipse(double scale, double soft) {
            return Ellipse.of(x, y, radius * scale, radius * scale * tall, angle, soft);
        }
    }
}
