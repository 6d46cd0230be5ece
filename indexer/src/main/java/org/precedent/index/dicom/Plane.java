package org.precedent.index.dicom;

/** The plane of a slice, from the directions of its rows and columns (PS3.3 C.7.6.2.1.1). */
enum Plane {
    SAGITTAL,
    CORONAL,
    AXIAL;

    /** The name of the plane nearest to a slice's; empty when its directions are unknown. */
    static String named(double[] orientation) {
        if (orientation.length != 6) {
            return "";
        }
        double x = orientation[1] * orientation[5] - orientation[2] * orientation[4];
        double y = orientation[2] * orientation[3] - orientation[0] * orientation[5];
        double z = orientation[0] * orientation[4] - orientation[1] * orientation[3];
        double greatest = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
        if (!(greatest > 0)) {
            return "";
        }
        Plane plane = Math.abs(z) == greatest ? AXIAL : Math.abs(y) == greatest ? CORONAL : SAGITTAL;
        return plane.name();
    }
}
