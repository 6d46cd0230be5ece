package org.precedent.index.dicom;

/** What became of a file that was read as DICOM. */
public sealed interface DicomResult {
    /** An image that may go into the archive. */
    record Ok(DicomInstance instance) implements DicomResult {}

    /**
     * A file that stays outside.
     *
     * @param reason a stable code such as {@code NOT_DICOM}, a colon, and what is wrong and what to do; it holds no
     *     value out of the file
     */
    record Rejected(String reason) implements DicomResult {}
}
