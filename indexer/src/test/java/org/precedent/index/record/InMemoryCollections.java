package org.precedent.index.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;

/** Collections in memory, for tests. */
public final class InMemoryCollections implements Collections {
    private final Map<CollectionId, CaseCollection> all = new HashMap<>();
    private final Predicate<CaseId> lives;
    private final LongSupplier numbers;

    /**
     * Collections of some cases.
     *
     * @param lives whether a case is there
     * @param numbers gives a greater number each time
     */
    public InMemoryCollections(Predicate<CaseId> lives, LongSupplier numbers) {
        this.lives = lives;
        this.numbers = numbers;
    }

    @Override
    public synchronized List<ListedCollection> all() {
        return all.values().stream()
                .sorted(Comparator.comparingLong(CaseCollection::revision).reversed())
                .map(one -> new ListedCollection(
                        one.id(),
                        one.revision(),
                        one.changed(),
                        one.content().name(),
                        one.content().tags(),
                        one.content().entries().size()))
                .toList();
    }

    @Override
    public synchronized Optional<CaseCollection> find(CollectionId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized SaveResult save(CollectionId id, long revision, CollectionContent content) {
        CaseCollection before = all.get(id);
        if (before == null && revision != 0) {
            return new SaveResult.Missing();
        }
        if (before != null && before.revision() != revision) {
            return new SaveResult.Outdated();
        }
        if (before == null && all.size() >= MOST) {
            return new SaveResult.Full();
        }
        List<CaseId> unknown = content.entries().stream()
                .map(CollectionEntry::caseId)
                .filter(one -> !lives.test(one) && !isIn(before, one))
                .toList();
        if (!unknown.isEmpty()) {
            return new SaveResult.UnknownCases(unknown);
        }
        return new SaveResult.Saved(put(id, content));
    }

    private static boolean isIn(@Nullable CaseCollection collection, CaseId id) {
        return collection != null
                && collection.content().entries().stream()
                        .anyMatch(entry -> entry.caseId().equals(id));
    }

    private CaseCollection put(CollectionId id, CollectionContent content) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        CaseCollection kept = new CaseCollection(id, numbers.getAsLong(), now, content);
        all.put(id, kept);
        return kept;
    }

    @Override
    public synchronized boolean delete(CollectionId id, long revision) {
        CaseCollection before = all.get(id);
        if (before != null && before.revision() != revision) {
            return false;
        }
        all.remove(id);
        return true;
    }

    /** Takes a deleted case out of all. */
    synchronized void removeAll(CaseId id) {
        for (CaseCollection one : List.copyOf(all.values())) {
            List<CollectionEntry> left = new ArrayList<>(one.content().entries());
            if (left.removeIf(entry -> entry.caseId().equals(id))) {
                put(one.id(), one.content().with(left));
            }
        }
    }
}
