package org.precedent.api.query;

import java.util.List;

/**
 * How similar the regions of an image are to something. The grid covers the image, whatever its shape.
 *
 * @param rows from the top
 * @param columns from the left
 * @param similarity cosines, a list a row
 */
public record RegionGrid(int rows, int columns, List<List<Double>> similarity) {
    public RegionGrid {
        similarity = similarity.stream().map(List::copyOf).toList();
        int width = columns;
        if (similarity.size() != rows || similarity.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("similarities are no grid of " + rows + " x " + columns);
        }
    }
}
