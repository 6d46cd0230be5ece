package org.precedent.index.record;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;

/** The collections of a record in its SQLite file. */
final class SqliteCollections implements Collections {
    private final Connections database;
    private final Supplier<Instant> clock;

    SqliteCollections(Connections database, Supplier<Instant> clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<ListedCollection> all() throws IOException {
        return database.read(CollectionRows::all);
    }

    @Override
    public Optional<CaseCollection> find(CollectionId id) throws IOException {
        return database.read(handle -> CollectionRows.find(handle, id));
    }

    @Override
    public SaveResult save(CollectionId id, long revision, CollectionContent content) throws IOException {
        return database.write(handle -> save(handle, id, revision, content));
    }

    private SaveResult save(Handle handle, CollectionId id, long revision, CollectionContent content) {
        Optional<CaseCollection> before = CollectionRows.find(handle, id);
        if (before.isEmpty() && revision != 0) {
            return new SaveResult.Missing();
        }
        if (before.isPresent() && before.get().revision() != revision) {
            return new SaveResult.Outdated();
        }
        if (before.isEmpty() && CollectionRows.count(handle) >= MOST) {
            return new SaveResult.Full();
        }
        List<CaseId> unknown = unknown(handle, before, content);
        if (!unknown.isEmpty()) {
            return new SaveResult.UnknownCases(unknown);
        }
        CaseCollection now = new CaseCollection(id, Numbers.REVISION.next(handle), clock.get(), content);
        CollectionRows.put(handle, now);
        return new SaveResult.Saved(now);
    }

    private static List<CaseId> unknown(Handle handle, Optional<CaseCollection> before, CollectionContent content) {
        Set<CaseId> held = new HashSet<>();
        before.ifPresent(one -> one.content().entries().forEach(entry -> held.add(entry.caseId())));
        return content.entries().stream()
                .map(CollectionEntry::caseId)
                .filter(id -> !held.contains(id) && !Cases.lives(handle, id))
                .toList();
    }

    @Override
    public boolean delete(CollectionId id, long revision) throws IOException {
        return database.write(handle -> {
            Optional<CaseCollection> before = CollectionRows.find(handle, id);
            if (before.isPresent() && before.get().revision() != revision) {
                return false;
            }
            CollectionRows.remove(handle, id);
            return true;
        });
    }
}
