package org.precedent.index.ingest;

import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/** What the thread that prepares cases hands to the thread that encodes and indexes them, in this order a case. */
sealed interface Work {

    /** An input that stays outside. */
    record InputRejected(Rejection rejection) implements Work {}

    /** An image that needs a vector. */
    record ImageReady(ImageId id, Pixels pixels) implements Work {}

    /** Nothing more comes of one image file. */
    record FileDone() implements Work {}

    /** A case that the index does not hold so; its images went ahead of it. */
    record CaseReady(PreparedCase prepared) implements Work {}

    /**
     * A case that the index holds as it is.
     *
     * @param inDoubt whether its images contradict its tags
     */
    record CaseUnchanged(boolean inDoubt) implements Work {}

    /** There is no more. */
    record Finished() implements Work {}

    /** Preparing broke off, not because of an input. */
    record Failed(Throwable cause) implements Work {}
}
