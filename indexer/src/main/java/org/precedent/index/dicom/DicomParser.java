package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the data elements of files. Safe for use by many threads. */
interface DicomParser {
    /**
     * Reads all elements but the pixels.
     *
     * @throws Rejection if the file is no DICOM file, is damaged, or asks for too much
     * @throws IOException if the disk fails
     */
    DicomObject parse(Path file) throws IOException, Rejection;

    /** The bytes that the places in a parsed object are places in. */
    ByteSource open(Path file) throws IOException, Rejection;
}
