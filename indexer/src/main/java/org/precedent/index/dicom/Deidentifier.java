package org.precedent.index.dicom;

/** Takes out of a DICOM file what may leave this room. Safe for use by many threads. */
interface Deidentifier {
    /**
     * The part of a file that may leave.
     *
     * @throws Rejection if the file cannot be told apart from others
     */
    Deidentified deidentify(DicomObject object) throws Rejection;

    /**
     * The part of a file that may leave, of a document: nothing can be burned into it, and what it says of a device is
     * not said of the images.
     *
     * @throws Rejection if the file cannot be told apart from others
     */
    Deidentified deidentifyDocument(DicomObject object) throws Rejection;
}
