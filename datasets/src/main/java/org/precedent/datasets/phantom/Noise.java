package org.precedent.datasets.phantom;

/**
 * Smooth value noise: random numbers on a wrapping lattice, joined by smooth steps; covers the whole plane by 0 to 1.
 */
final class Noise implements Shape {
    private static final int SIDE = 64;
    private final float[] lattice = new float[SIDE * SIDE];
    private final double frequencyX;
    private final double frequencyY;

    private Noise(Dice dice, double frequencyX, double frequencyY) {
        this.frequencyX = frequencyX;
        this.frequencyY = frequencyY;
        for (int i = 0; i < lattice.length; i += 4) {
            long bits = dice.bits();
            for (int k = 0; k < 4; k++) {
                lattice[i + k] = ((bits >>> (16 * k)) & 0xFFFF) / 65535f;
            }
        }
    }

    /** Noise with about this many bumps across the unit square. */
    static Noise of(Dice dice, double frequency) {
        return new Noise(dice, frequency, frequency);
    }

    /** Noise that is stretched along an axis. */
    static Noise of(Dice dice, double frequencyX, double frequencyY) {
        return new Noise(dice, frequencyX, frequencyY);
    }

    /** This noise with a finer one on top, for textures without a visible grid. */
    Shape with(Noise finer) {
        return Shape.of(Box.ALL, (x, y) -> 0.65 * at(x, y) + 0.35 * finer.at(x, y));
    }

    /** Bright lines where the noise passes its middle, such as furrows; sharper for a smaller width. */
    Shape ridges(double width) {
        return Shape.of(Box.ALL, (x, y) -> Shape.edge(Math.abs(at(x, y) - 0.5) - width, width));
    }

    /** Islands where the noise is above a level. */
    Shape above(double level, double soft) {
        return above(this, level, soft);
    }

    /** Islands where a noise is above a level. */
    static Shape above(Shape noise, double level, double soft) {
        return Shape.of(Box.ALL, (x, y) -> Shape.edge(level - noise.at(x, y), soft));
    }

    @Override
    public Box box() {
        return Box.ALL;
    }

    @Override
    public void cover(Run run) {
        double x = run.x;
        double y = run.y;
        for (int i = 0; i < run.count; i++, x += run.stepX, y += run.stepY) {
            run.raise(i, at(x, y));
        }
    }

    @Override
    public double at(double x, double y) {
        double u = (x + 8) * frequencyX;
        double v = (y + 8) * frequencyY;
        int i = (int) u;
        int j = (int) v;
        double s = u - i;
        double t = v - j;
        s = s * s * (3 - 2 * s);
        t = t * t * (3 - 2 * t);
        int row = (j & (SIDE - 1)) * SIDE;
        int next = ((j + 1) & (SIDE - 1)) * SIDE;
        int left = i & (SIDE - 1);
        int right = (i + 1) & (SIDE - 1);
        double above = lattice[row + left] + s * (lattice[row + right] - lattice[row + left]);
        double below = lattice[next + left] + s * (lattice[next + right] - lattice[next + left]);
        return above + t * (below - above);
    }
}
