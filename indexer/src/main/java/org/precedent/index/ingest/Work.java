package org.precedent.index.ingest;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.precedent.encoder.Pixels;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Outcome;
import org.precedent.index.source.Refused;

/** What the thread that accepts and prepares cases hands to the thread that encodes and indexes them, in this order. */
sealed interface Work {
    /** An input that stays outside. */
    record InputRefused(Refused refused) implements Work {}

    /** Something about an input that was taken in. */
    record InputNoticed(Notice notice) implements Work {}

    /** Something was taken away, as a text is by its sender: its bytes are to go, too. */
    record Withdrawn() implements Work {}

    /** What was removed from the texts of a case. */
    record TextsMasked(MaskCounts counts) implements Work {}

    /** So many image files are done with. */
    record FilesDone(int count) implements Work {}

    /** A case was accepted; the record has it. */
    record CaseAccepted(CaseId id, Outcome outcome) implements Work {}

    /** Files that nothing may refer to any more. */
    record FilesUnreferenced(Set<String> digests) implements Work {}

    /**
     * An image that needs a vector.
     *
     * @param content the key of its vector
     */
    record ImageReady(CaseId id, String content, Pixels pixels) implements Work {}

    /** A case that the index does not hold so; its images went ahead of it. */
    record CaseReady(PreparedCase prepared) implements Work {}

    /** A case that the index is to hold no more. */
    record CaseGone(CaseId id) implements Work {}

    /** Everything so far is to be committed; then the latch is released. */
    record Commit(CountDownLatch done) implements Work {}

    /** There is no more. */
    record Finished() implements Work {}

    /** Accepting or preparing broke off, not because of an input. */
    record Failed(Throwable cause) implements Work {}
}
