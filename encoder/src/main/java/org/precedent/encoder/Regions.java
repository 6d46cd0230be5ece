package org.precedent.encoder;

import java.util.List;

/**
 * What the regions of one image do to its vector: a grid over the image whole, one region for each patch, and for each
 * the vector that the image would have if the pooling at the end passed that region over.
 *
 * <p>The difference between the two vectors is the region's own say. It is what a region's vector as it stands is not:
 * in a vision transformer the patches without content collect what is true of the image as a whole (Darcet et al.,
 * Vision Transformers Need Registers), so that a text is nearest to the empty corners. It explains a similarity and
 * proves no finding.
 *
 * @param rows from the top of the image
 * @param columns from its left
 * @param whole the image's vector
 * @param without the image's vector without each region, row by row
 */
public record Regions(int rows, int columns, Embedding whole, List<Embedding> without) {
    /** How much more a region's direction counts than its size, for a text; chosen on phantoms. */
    private static final double LEAN_TO_TEXT = 3;

    /** The same for an image: its vector lies on the other's own side of the gap between images and texts. */
    private static final double LEAN_TO_IMAGE = 1;

    /** Vectors nearer than that differ by rounding alone, and there is no way from one to the other. */
    private static final double SAME = 1e-5;

    /** Checks and copies. */
    public Regions {
        without = List.copyOf(without);
        if (rows < 1 || columns < 1 || without.size() != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(without.size() + " vectors are no grid of " + rows + " x " + columns);
        }
    }

    /**
     * How much each region makes the image similar to a text, row by row: how far it moves the image's vector, and
     * three times how far it moves it towards the text's. In no unit; less than 0 where it speaks against it.
     */
    public double[] towardsText(Embedding text) {
        return towards(text, LEAN_TO_TEXT);
    }

    /** The same towards another image, the distance towards it counting once. */
    public double[] towardsImage(Embedding image) {
        return towards(image, LEAN_TO_IMAGE);
    }

    private double[] towards(Embedding other, double lean) {
        double[] way = way(other);
        float[] all = whole.toArray();
        double[] said = new double[without.size()];
        for (int region = 0; region < said.length; region++) {
            float[] rest = without.get(region).toArray();
            double size = 0;
            double along = 0;
            for (int i = 0; i < all.length; i++) {
                double difference = (double) all[i] - rest[i];
                size += difference * difference;
                along += difference * way[i];
            }
            said[region] = Math.sqrt(size) + lean * along;
        }
        return said;
    }

    /** The direction in which the image's vector, turning on the sphere, comes nearer to another. */
    private double[] way(Embedding other) {
        float[] from = whole.toArray();
        float[] to = other.toArray();
        double cosine = whole.cosine(other);
        double[] way = new double[from.length];
        double squares = 0;
        for (int i = 0; i < way.length; i++) {
            way[i] = to[i] - cosine * from[i];
            squares += way[i] * way[i];
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < way.length; i++) {
            way[i] = length < SAME ? 0 : way[i] / length;
        }
        return way;
    }
}
