package org.precedent.encoder.readymade;

/**
 * What config.json promises of the two towers, as far as it shows from outside.
 *
 * @param imageSize the side of the vision tower's square input, in pixels
 * @param positions the number of tokens that the text tower reads, the end mark included
 * @param dimension the length of the vectors that both end in
 */
public record TowerShapes(int imageSize, int positions, int dimension) {

    /** Checks that nothing is empty. */
    public TowerShapes {
        if (imageSize < 1 || positions < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "a tower of size 0: image " + imageSize + ", positions " + positions + ", dimension " + dimension);
        }
    }
}
