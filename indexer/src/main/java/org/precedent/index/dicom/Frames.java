package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;
import org.precedent.encoder.Pixels;

/** The frames of one file, decoded when asked for. Safe for use by many threads. */
interface Frames {
    int count();

    /**
     * Some of the frames, rendered.
     *
     * @param indices from 0, each below {@link #count}
     * @return the frames in the order of the indices
     */
    List<Pixels> read(List<Integer> indices, Rendering.Audience audience) throws IOException;
}
