package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;

/**
 * A DICOM file as it was written, its pixels left in the file. Full of identifiers: stays in this room.
 *
 * @param sopClass what kind of object it is (PS3.4 B.5); empty when the file does not say
 * @param pixels null when there are none
 */
record DicomObject(
        String sopClass,
        TransferSyntax syntax,
        Dataset dataset,
        Identifiers identifiers,
        @Nullable PixelData pixels) {
    @Override
    public String toString() {
        return "DicomObject";
    }
}
