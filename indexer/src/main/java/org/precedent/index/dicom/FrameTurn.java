package org.precedent.index.dicom;

import java.io.IOException;

/** Lets somebody decide when a frame is decoded, so that few are at a time. */
@FunctionalInterface
public interface FrameTurn {
    /** One frame that is to be decoded. */
    @FunctionalInterface
    interface Decoding {
        DicomResult<byte[]> decode() throws IOException;
    }

    /** Decodes it when its turn has come. */
    DicomResult<byte[]> take(Decoding decoding) throws IOException;
}
