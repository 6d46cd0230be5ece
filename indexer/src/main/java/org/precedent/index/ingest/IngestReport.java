package org.precedent.index.ingest;

import java.util.List;

/**
 * What an ingest did.
 *
 * @param casesAdded cases that were not in the index before
 * @param casesUpdated cases that were, and hold something else now
 * @param casesUnchanged cases that were, as they are
 * @param imagesEncoded images that went through the encoder
 * @param passagesEncoded report passages that went through the encoder
 * @param casesInDoubt cases, of all these, whose tags their images contradict
 * @param rejected the inputs that stayed outside
 */
public record IngestReport(
        long casesAdded,
        long casesUpdated,
        long casesUnchanged,
        long imagesEncoded,
        long passagesEncoded,
        long casesInDoubt,
        List<Rejection> rejected) {
    public IngestReport {
        rejected = List.copyOf(rejected);
    }
}
