package org.precedent.encoder.image;

/** Takes the rows of a square image, from the top down. */
@FunctionalInterface
interface RowSink {

    /**
     * One row.
     *
     * @param levels all of red, all of green, all of blue, whole numbers 0 to 255; written over when this returns
     */
    void take(int y, float[] levels);
}
