package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;

/** Takes a case out of the record, in one transaction: everything of it goes, and a tombstone stays. */
final class Deleting {

    private Deleting() {}

    /**
     * Deletes a case; one that is not there stays so.
     *
     * @return the files, by digest, that the record refers to no more
     */
    static Set<String> delete(Handle handle, CaseId id, Instant now) {
        if (!Cases.lives(handle, id)) {
            return Set.of();
        }
        ImageChanges images = new ImageChanges(handle);
        List<KeptImages.Stored> stored = KeptImages.storedOfCase(handle, id);
        Orders.bury(handle, id);
        WaitingReports.removeAll(handle, id);
        Contributions.removeAll(handle, id);
        images.drop(stored);
        images.mayBeUnreferenced(Quarantine.removeAll(handle, id));
        Vectors.removeAll(handle, id);
        long revision = Numbers.REVISION.next(handle);
        CollectionRows.removeAll(handle, id, revision, now);
        Cases.bury(handle, id, revision, now.toEpochMilli());
        return images.unreferenced();
    }
}
