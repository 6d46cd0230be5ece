package org.precedent.index.dicom;

import java.io.IOException;
import java.io.OutputStream;

/** A kept instance as a file (PS3.10) that is written when somebody asks for it. Safe for use by many threads. */
public interface InstanceContent {
    /** How many bytes it has. */
    long length();

    /**
     * Writes all of it, and closes nothing.
     *
     * @throws IOException if it cannot be read or decoded to its end, or not be written
     */
    void write(OutputStream out) throws IOException;
}
