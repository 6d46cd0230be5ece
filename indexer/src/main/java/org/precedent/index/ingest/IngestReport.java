package org.precedent.index.ingest;

import java.util.List;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.source.Refused;

/**
 * What an ingest did.
 *
 * @param casesAdded cases that were not in the archive before, or had not reached its index
 * @param casesUpdated cases that were there, and hold something else now
 * @param casesUnchanged cases that were there, as they are
 * @param imagesEncoded images that went through the encoder
 * @param passagesEncoded report passages that went through the encoder
 * @param casesInDoubt cases, of all these, whose tags their images contradict
 * @param reportsWaiting reports in the archive, of this run and of earlier ones, whose study is not there
 * @param refused the inputs that stayed outside
 * @param notices what is to be said about inputs that were taken in all the same
 * @param masked what was removed from the texts that were taken in, by kind
 * @param leftOut files that belong beside images and hold none, once a kind
 */
public record IngestReport(
        long casesAdded,
        long casesUpdated,
        long casesUnchanged,
        long imagesEncoded,
        long passagesEncoded,
        long casesInDoubt,
        long reportsWaiting,
        List<Refused> refused,
        List<Notice> notices,
        MaskCounts masked,
        List<LeftOut> leftOut) {
    public IngestReport {
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
        leftOut = List.copyOf(leftOut);
    }

    /** A report of an ingest that removed nothing from texts and left nothing out. */
    public IngestReport(
            long casesAdded,
            long casesUpdated,
            long casesUnchanged,
            long imagesEncoded,
            long passagesEncoded,
            long casesInDoubt,
            long reportsWaiting,
            List<Refused> refused,
            List<Notice> notices) {
        this(
                casesAdded,
                casesUpdated,
                casesUnchanged,
                imagesEncoded,
                passagesEncoded,
                casesInDoubt,
                reportsWaiting,
                refused,
                notices,
                MaskCounts.NONE,
                List.of());
    }

    /** Whether there was nothing to take in, and nothing to refuse. */
    public boolean isEmpty() {
        return casesAdded + casesUpdated + casesUnchanged + reportsWaiting == 0
                && refused.isEmpty()
                && leftOut.isEmpty();
    }
}
