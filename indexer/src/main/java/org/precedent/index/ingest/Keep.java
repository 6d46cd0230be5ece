package org.precedent.index.ingest;

/** What is kept of the images that an ingest brings, which decides how large an archive becomes. */
public enum Keep {
    /**
     * The instance as a DICOM file of our own writing, its pixels as exact as they came; pictures can be made again.
     */
    ALL,

    /** Pictures of 8 bits a channel: as the encoder and as a reader sees them. */
    ENCODED,

    /** Pictures as a reader sees them; another encoder cannot see a CT as it should, unless its source comes again. */
    RENDERED
}
