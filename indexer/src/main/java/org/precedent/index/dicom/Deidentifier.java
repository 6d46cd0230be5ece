package org.precedent.index.dicom;

/** Takes out of a DICOM file what may leave this room. Safe for use by many threads. */
interface Deidentifier {
    /**
     * The part of a file that may leave.
     *
     * @throws Rejection if the file cannot be told apart from others, or shows who the patient is
     */
    Deidentified deidentify(DicomObject object) throws Rejection;
}
