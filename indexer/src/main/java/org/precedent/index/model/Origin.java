package org.precedent.index.model;

/** The kind of source that a contribution came from; where sources disagree, the one named first here counts. */
public enum Origin {
    /** A row of a manifest: written by people for this purpose. */
    MANIFEST,
    /** A DICOM file. */
    DICOM,
    /** A PNG or JPEG file that no manifest names. */
    PICTURE,
    /** A case as an archive of an earlier version held it; what any other source says stands in its place. */
    EARLIER_ARCHIVE
}
