package org.precedent.datasets.phantom;

/** A shape that a function gives inside a box. */
record Computed(Box box, Coverage coverage) implements Shape {
    @Override
    public double at(double x, double y) {
        return coverage.at(x, y);
    }

    @Override
    public void cover(Run run) {
        double x = run.x;
        double y = run.y;
        for (int i = 0; i < run.count; i++, x += run.stepX, y += run.stepY) {
            if (box.contains(x, y)) {
                run.raise(i, coverage.at(x, y));
            }
        }
    }
}
