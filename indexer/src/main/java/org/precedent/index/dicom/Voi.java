package org.precedent.index.dicom;

/** A values-of-interest transformation: what part of the modality's values is shown, and how bright. */
interface Voi {
    /** The brightness of a modality value, from 0, black, to 1, white. */
    double apply(double value);
}
