package org.precedent.encoder;

import java.util.List;

/**
 * What an encoder sees in the regions of one image: a grid of unit vectors in the space that images and texts share,
 * one for each patch that fits the image whole.
 *
 * <p>They come from the patches' last hidden states, each pooled as if it were alone. A cosine with a text, or with a
 * region of another image, says where the two agree; it explains a similarity and proves no finding.
 *
 * @param rows from the top of the image
 * @param columns from its left
 * @param vectors row by row
 */
public record Regions(int rows, int columns, List<Embedding> vectors) {

    /** Checks and copies. */
    public Regions {
        vectors = List.copyOf(vectors);
        if (rows < 1 || columns < 1 || vectors.size() != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(vectors.size() + " vectors are no grid of " + rows + " x " + columns);
        }
    }

    /** The vector of one region. */
    public Embedding at(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "region " + row + ", " + column + " of a grid of " + rows + " x " + columns);
        }
        return vectors.get(row * columns + column);
    }

    /** The cosine of every region with a text's or an image's vector, row by row. */
    public double[] cosines(Embedding other) {
        return vectors.stream().mapToDouble(other::cosine).toArray();
    }
}
