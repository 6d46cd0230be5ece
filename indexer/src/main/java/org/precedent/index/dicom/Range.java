package org.precedent.index.dicom;

/**
 * Modality values from black to white: at {@code low} and below 0, at {@code high} and above 1, linear between. A range
 * without extent is black.
 */
record Range(double low, double high) implements Voi {
    @Override
    public double apply(double value) {
        return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
    }
}
