package org.precedent.index.dicom;

import java.io.IOException;
import org.precedent.index.colour.GreyRange;

/** What an image without a window is shown between: one range for all of its frames, so that none flickers. */
@FunctionalInterface
interface OwnRange {
    /**
     * The range, in what the values measure.
     *
     * @throws Rejection if a frame that it takes cannot be decoded
     */
    GreyRange range() throws IOException, Rejection;
}
