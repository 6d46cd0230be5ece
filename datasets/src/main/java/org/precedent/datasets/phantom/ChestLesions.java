package org.precedent.datasets.phantom;

/** Draws what is wrong inside the lungs; the heart's size is the heart's own matter. */
final class ChestLesions {
    private static final double FLUID = 0.67;
    private final Scene scene;
    private final Canvas canvas;
    private final Lung left;
    private final Lung right;
    private final Dice dice;

    ChestLesions(Scene scene, Canvas canvas, Lung left, Lung right) {
        this.scene = scene;
        this.canvas = canvas;
        this.left = left;
        this.right = right;
        this.dice = scene.lesions();
    }

    void draw() {
        for (PhantomFinding finding : scene.findings()) {
            for (Lung lung : new Lung[] {left, right}) {
                if (finding.on(lung.sign() > 0 ? Side.LEFT : Side.RIGHT)) {
                    canvas.showing(finding);
                    draw(finding, lung);
                    canvas.showing(null);
                }
            }
        }
    }

    private void draw(PhantomFinding finding, Lung lung) {
        switch (finding.condition()) {
            case PLEURAL_EFFUSION -> effusion(lung, finding.step());
            case PNEUMOTHORAX -> pneumothorax(lung, finding.step());
            case NODULE -> nodule(lung, height(finding), finding.step());
            case CONSOLIDATION -> consolidation(lung, height(finding), finding.step());
            default -> {}
        }
    }

    /** Fluid at the base whose surface climbs towards the outer wall. */
    private void effusion(Lung lung, double step) {
        double level = lung.base() - dice.about(0.155 + 0.23 * step, 0.012);
        double climb = dice.between(0.05, 0.09);
        Shape fluid = Shape.of(lung.box(), (x, y) -> {
            double share = lung.away(x) / lung.reach();
            return Shape.edge(level + climb * (0.6 - share * share * 1.6) - y, 0.02);
        });
        canvas.mix(lung.cavity().within(fluid), 0.94, FLUID);
    }

    /** Air along the outer wall and the apex, black and empty, with the collapsed lung's white edge. */
    private void pneumothorax(Lung lung, double step) {
        double gap = dice.about(0.065 + 0.085 * step, 0.006);
        double lower = dice.between(0.35, 0.7);
        Shape air = Shape.of(lung.box(), (x, y) -> Shape.edge(lungEdge(lung, x, y, gap, lower), 0.006));
        Shape line =
                Shape.of(lung.box(), (x, y) -> Shape.edge(Math.abs(lungEdge(lung, x, y, gap, lower)) - 0.006, 0.005));
        canvas.mix(lung.without(air), 0.16 + 0.16 * step, 0.6);
        canvas.mix(lung.within(air), 0.97, 0.015);
        canvas.mix(lung.within(line), 0.75, 0.62);
    }

    /** About how far a point lies inside the collapsed lung; negative in the air around it. */
    private static double lungEdge(Lung lung, double x, double y, double gap, double lower) {
        double away = lung.away(x);
        double width = gap * (1 - (1 - lower) * lung.depth(y));
        double side = lung.outer(y) - width - away;
        double top = y - lung.top(away) - 1.1 * gap;
        return Math.min(side, top);
    }

    private void nodule(Lung lung, double y, double step) {
        double radius = dice.about(0.03 + 0.026 * step, 0.0015);
        double away = lung.across(y, dice.between(0.5, 0.78));
        Noise rough = Noise.of(dice, 18);
        canvas.mix(Ellipse.disc(lung.x(away), y, radius, 0.008).rough(rough, 0.006), 0.88, 0.66);
    }

    /** A cloudy patch with darker air-filled bronchi in it. */
    private void consolidation(Lung lung, double y, double step) {
        double radius = dice.about(0.085 + 0.055 * step, 0.006);
        double away = lung.across(y, dice.between(0.48, 0.62));
        double tall = dice.between(0.85, 1.15);
        Noise cloud = Noise.of(dice, 9);
        Noise mottle = Noise.of(dice, 26);
        Shape patch = Ellipse.of(lung.x(away), y, radius, radius * tall, dice.about(0, 0.4), 0.035)
                .rough(cloud, 0.045)
                .within(lung);
        canvas.mix(patch, 0.85, 0.6);
        canvas.add(patch.within(mottle.above(0.55, 0.2)), -0.12);
    }

    private double height(PhantomFinding finding) {
        double jitter = dice.about(0, 0.014);
        return switch (finding.site().orElseThrow()) {
            case "upper" -> 0.285 + jitter;
            case "mid" -> 0.455 + jitter;
            default -> 0.625 + jitter;
        };
    }
}
