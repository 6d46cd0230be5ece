package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Path;

/** Where the bytes of a DICOM file come from: the disk, or memory. Safe for use by many threads. */
public abstract sealed class DicomSource permits FileSource, MemorySource {
    DicomSource() {}

    /** A file on the disk; it must not change until all that is wanted of it has been read. */
    public static DicomSource of(Path file) {
        return new FileSource(file);
    }

    /** A file in memory. The array belongs to the source from now on. */
    public static DicomSource of(byte[] file) {
        return new MemorySource(file);
    }

    /** The bytes from the first on, to be closed by whoever opens them. */
    abstract ByteSource open() throws IOException;

    /** Something that equals what it was before as long as the bytes are the same. */
    abstract Object stamp() throws IOException;
}
