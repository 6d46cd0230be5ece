package org.precedent.index.dicom;

import java.io.IOException;
import org.precedent.encoder.Pixels;

/** The frames of one file, decoded when asked for. */
interface Frames {
    int count();

    /** A frame as the encoder sees it. */
    Pixels read(int index) throws IOException;

    /** A frame as a reader sees it. */
    Pixels readForDisplay(int index) throws IOException;
}
