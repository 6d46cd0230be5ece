package org.precedent.encoder;

import java.util.Arrays;

/** A unit vector in the space that images and texts share. Immutable; two are equal when every component is. */
public final class Embedding {

    private static final double UNIT_TOLERANCE = 1e-6;

    private final float[] unit;

    private Embedding(float[] unit) {
        this.unit = unit;
    }

    /**
     * Copies a vector and scales it to length one; a vector that has length one already keeps its bits.
     *
     * @throws IllegalArgumentException if the vector is empty, zero, or holds a number that is not finite
     */
    public static Embedding of(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        if (!Double.isFinite(squares)) {
            throw new IllegalArgumentException(
                    "a vector of dimension " + vector.length + " holds a number that is not finite");
        }
        if (squares == 0) {
            throw new IllegalArgumentException("a vector of dimension " + vector.length + " has no direction");
        }
        float[] unit = vector.clone();
        if (Math.abs(squares - 1) > UNIT_TOLERANCE) {
            double length = Math.sqrt(squares);
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float) (vector[i] / length);
            }
        }
        return new Embedding(unit);
    }

    /** The number of components. */
    public int dimension() {
        return unit.length;
    }

    /**
     * The cosine of the angle between two embeddings, -1 to 1.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public double cosine(Embedding other) {
        checkDimension(other);
        double product = 0;
        for (int i = 0; i < unit.length; i++) {
            product += (double) unit[i] * other.unit[i];
        }
        return Math.clamp(product, -1, 1);
    }

    /**
     * Whether the cosine is at least so much, which is found out sooner than the cosine where it is far from it.
     *
     * @throws IllegalArgumentException if the dimensions differ
     */
    public boolean isNear(Embedding other, double leastCosine) {
        checkDimension(other);
        double most = 2 * (1 - leastCosine);
        double squares = 0;
        for (int i = 0; i < unit.length && squares <= most; i++) {
            double difference = (double) unit[i] - other.unit[i];
            squares += difference * difference;
        }
        return squares <= most;
    }

    private void checkDimension(Embedding other) {
        if (unit.length != other.unit.length) {
            throw new IllegalArgumentException(
                    "dimension " + unit.length + " cannot be compared with dimension " + other.unit.length);
        }
    }

    /** A copy of the components. */
    public float[] toArray() {
        return unit.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(unit, that.unit);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(unit);
    }

    @Override
    public String toString() {
        return "Embedding[" + unit.length + "]";
    }
}
