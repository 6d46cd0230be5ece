package org.precedent.index.ingest;

import java.util.ArrayList;
import java.util.List;

/** What has been done so far, counted by the thread that runs the ingest. */
final class Tally {

    private final List<Rejection> rejected = new ArrayList<>();
    private long added;
    private long updated;
    private long unchanged;
    private long inDoubt;
    private long images;
    private long passages;

    /**
     * Counts a case that was written.
     *
     * @param doubted whether its images contradict its tags
     */
    void written(boolean isNew, boolean doubted) {
        added += isNew ? 1 : 0;
        updated += isNew ? 0 : 1;
        inDoubt += doubted ? 1 : 0;
    }

    void unchanged(boolean doubted) {
        unchanged++;
        inDoubt += doubted ? 1 : 0;
    }

    void encodedImages(int count) {
        images += count;
    }

    void encodedPassages(int count) {
        passages += count;
    }

    /** Counts a rejection and returns its number, from 1. */
    int rejected(Rejection rejection) {
        rejected.add(rejection);
        return rejected.size();
    }

    IngestReport report() {
        return new IngestReport(added, updated, unchanged, images, passages, inDoubt, rejected);
    }
}
