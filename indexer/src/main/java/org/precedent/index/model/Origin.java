package org.precedent.index.model;

/** The kind of source that a contribution came from; where sources disagree, the one named first here counts. */
public enum Origin {
    /** A row of a manifest: written by people for this purpose. */
    MANIFEST,
    /** A DICOM file. */
    DICOM,
    /** A FHIR resource. */
    FHIR,
    /** An HL7 v2 message. */
    HL7,
    /** A document: a structured report, a CDA document, a text of any format. */
    DOCUMENT,
    /** A PNG or JPEG file that no manifest names. */
    PICTURE,
    /** A case as an archive of an earlier version held it; what any other source says stands in its place. */
    EARLIER_ARCHIVE;

    /** Whether it speaks of a study that is made by others: it waits until one of them is there. */
    public boolean isMessage() {
        return switch (this) {
            case FHIR, HL7, DOCUMENT -> true;
            case MANIFEST, DICOM, PICTURE, EARLIER_ARCHIVE -> false;
        };
    }
}
