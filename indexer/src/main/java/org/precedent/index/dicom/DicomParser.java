package org.precedent.index.dicom;

import java.io.IOException;

/** Reads the data elements of files. Safe for use by many threads. */
interface DicomParser {
    /**
     * Reads the elements before the pixels and no further.
     *
     * @throws Rejection if the file is no DICOM file, is damaged, or asks for too much
     * @throws IOException if the disk fails
     */
    DicomObject head(ByteSource file) throws IOException, Rejection;

    /**
     * Reads all elements but the pixels.
     *
     * @throws Rejection as {@link #head}
     * @throws IOException if the disk fails
     */
    DicomObject whole(ByteSource file) throws IOException, Rejection;

    /** The bytes that the places in a parsed object are places in: the file's, or what they inflate to. */
    ByteSource dataset(ByteSource file) throws IOException, Rejection;
}
