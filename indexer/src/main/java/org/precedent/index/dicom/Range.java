package org.precedent.index.dicom;

/** Modality values from black to white: at {@code low} and below 0, at {@code high} and above 255, linear between. */
record Range(double low, double high) implements Voi {
    @Override
    public double apply(double value) {
        return Math.clamp((value - low) / (high - low), 0, 1);
    }
}
