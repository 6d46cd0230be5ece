package org.precedent.index.dicom;

import java.io.IOException;

/** Finds the bytes of each frame among the pixels of a data set. Safe for use by many threads. */
interface FrameLocator {
    /**
     * The bytes of one frame, as they are stored and alone.
     *
     * @param dataset in which the pixels lie
     * @param index of the frame, from 0
     * @throws Rejection if there are no such bytes
     */
    byte[] bytes(ByteSource dataset, int index) throws IOException, Rejection;

    /**
     * How many bytes one frame has, as it is stored.
     *
     * @param index of the frame, from 0
     * @throws Rejection if there are no such bytes
     */
    long length(int index) throws Rejection;
}
