package org.precedent.index.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;

/**
 * The collections that people put together of a record's cases. As in the record, each operation is one transaction,
 * and what it wrote is on the disk when it returns. A case that is deleted takes its entries along, with all that was
 * written of it. Safe for use by many threads and by several processes at once.
 */
public interface Collections {
    /** The most collections. */
    int MOST = 10_000;

    /** All, the latest changed first. */
    List<ListedCollection> all() throws IOException;

    /** One with its entries. */
    Optional<CaseCollection> find(CollectionId id) throws IOException;

    /**
     * Saves a collection in the place of the one that its writer saw.
     *
     * @param revision of the one that its writer saw; 0 where there was none
     */
    SaveResult save(CollectionId id, long revision, CollectionContent content) throws IOException;

    /**
     * Deletes a collection; its cases stay.
     *
     * @param revision of the one that was seen
     * @return whether it was, or was not there; not where it has changed since
     */
    boolean delete(CollectionId id, long revision) throws IOException;
}
