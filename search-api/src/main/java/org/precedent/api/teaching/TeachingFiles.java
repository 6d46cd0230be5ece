package org.precedent.api.teaching;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.precedent.api.teaching.CollectionRefused.Reason;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;
import org.precedent.index.record.Collections;
import org.precedent.index.record.SaveResult;

/** The collections of an archive as people see and change them. Safe for use by many threads; owns nothing. */
public final class TeachingFiles {
    private static final int MOST_NAMED = 10;
    private static final String GONE = "id names no collection of this archive; GET /api/v1/collections lists them";
    private static final String CHANGED =
            "the collection was changed by somebody since revision was read; get it again, and make the change there";

    private final Collections collections;
    private final CaseIndex index;
    private final boolean changeable;

    /** @param changeable whether the archive can be written here */
    public TeachingFiles(Collections collections, CaseIndex index, boolean changeable) {
        this.collections = collections;
        this.index = index;
        this.changeable = changeable;
    }

    /** All, the latest changed first. */
    public List<ListedCollection> all() throws IOException {
        return collections.all();
    }

    /**
     * One with its entries.
     *
     * @throws CollectionRefused if there is none of this name
     */
    public ShownCollection find(CollectionId id) throws IOException {
        return shown(collections.find(id).orElseThrow(() -> new CollectionRefused(Reason.UNKNOWN, GONE)));
    }

    /** Makes a new one. */
    public ShownCollection make(CollectionContent content) throws IOException {
        return save(CollectionId.random(), 0, content);
    }

    /**
     * Saves one in the place of the one that was seen.
     *
     * @param revision of the one that was seen
     */
    public ShownCollection save(CollectionId id, long revision, CollectionContent content) throws IOException {
        requireChangeable();
        return switch (collections.save(id, revision, content)) {
            case SaveResult.Saved(CaseCollection saved) -> shown(saved);
            case SaveResult.Outdated _ -> throw new CollectionRefused(Reason.CHANGED, CHANGED);
            case SaveResult.Missing _ -> throw new CollectionRefused(Reason.UNKNOWN, GONE);
            case SaveResult.UnknownCases(List<CaseId> ids) ->
                throw new CollectionRefused(Reason.UNKNOWN_CASES, unknown(content, ids));
            case SaveResult.Full _ ->
                throw new CollectionRefused(
                        Reason.FULL,
                        "there are " + Collections.MOST + " collections already; delete one that nobody needs");
        };
    }

    /** Deletes one; one that is not there stays so. */
    public void delete(CollectionId id, long revision) throws IOException {
        requireChangeable();
        if (!collections.delete(id, revision)) {
            throw new CollectionRefused(Reason.CHANGED, CHANGED);
        }
    }

    private void requireChangeable() {
        if (!changeable) {
            throw new CollectionRefused(
                    Reason.READ_ONLY,
                    "the archive can only be read here; serve it as the one who owns its folder, on a disk that can be"
                            + " written");
        }
    }

    private static String unknown(CollectionContent content, List<CaseId> ids) {
        Set<CaseId> unknown = new HashSet<>(ids);
        String places = IntStream.range(0, content.entries().size())
                .filter(i -> unknown.contains(content.entries().get(i).caseId()))
                .limit(MOST_NAMED)
                .mapToObj(i -> "entries[" + i + "]")
                .collect(Collectors.joining(", "));
        return places + (ids.size() > MOST_NAMED ? " and more" : "")
                + " name no case of this archive; leave them out, or take the ids from hits";
    }

    private ShownCollection shown(CaseCollection collection) throws IOException {
        List<CaseId> ids = collection.content().entries().stream()
                .map(CollectionEntry::caseId)
                .toList();
        try (View view = index.view()) {
            return new ShownCollection(collection, ids.isEmpty() ? Set.of() : view.known(ids));
        }
    }
}
