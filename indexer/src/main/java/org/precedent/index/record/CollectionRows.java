package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ListedCollection;

/** The tables {@code collections} and {@code collection_entries}. */
final class CollectionRows {
    /** No tag holds one. */
    private static final String BETWEEN_TAGS = "\n";

    private CollectionRows() {}

    static List<ListedCollection> all(Handle handle) {
        return handle.createQuery("""
                SELECT c.*, (SELECT COUNT(*) FROM collection_entries WHERE collection_id = c.id) AS entries
                FROM collections c
                ORDER BY revision DESC
                """)
                .map((result, _) -> listed(Table.COLLECTIONS.read(result), result.getLong("entries")))
                .list();
    }

    private static ListedCollection listed(Row row, long entries) {
        return new ListedCollection(
                new CollectionId(row.text("id")),
                row.number("revision"),
                Instant.ofEpochMilli(row.number("changed")),
                row.text("name"),
                tags(row),
                entries);
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM collections")
                .map((row, _) -> row.getLong(1))
                .one();
    }

    static Optional<CaseCollection> find(Handle handle, CollectionId id) {
        return row(handle, id)
                .map(row -> new CaseCollection(
                        id,
                        row.number("revision"),
                        Instant.ofEpochMilli(row.number("changed")),
                        new CollectionContent(row.text("name"), row.text("note"), tags(row), entries(handle, id))));
    }

    private static Optional<Row> row(Handle handle, CollectionId id) {
        return handle.createQuery("SELECT * FROM collections WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> Table.COLLECTIONS.read(row))
                .findOne();
    }

    private static List<CollectionEntry> entries(Handle handle, CollectionId id) {
        return handle.createQuery("SELECT * FROM collection_entries WHERE collection_id = :id ORDER BY ordinal")
                .bind("id", id.value())
                .map((row, _) -> entry(Table.COLLECTION_ENTRIES.read(row)))
                .list();
    }

    private static CollectionEntry entry(Row row) {
        return new CollectionEntry(
                new CaseId(row.text("case_id")),
                row.text("note"),
                tags(row),
                row.textOrNull("history"),
                row.textOrNull("diagnosis"));
    }

    private static List<String> tags(Row row) {
        String tags = row.text("tags");
        return tags.isEmpty() ? List.of() : List.of(tags.split(BETWEEN_TAGS, -1));
    }

    /** Writes a collection in the place of the one of its name. */
    static void put(Handle handle, CaseCollection collection) {
        removeEntries(handle, collection.id());
        CollectionContent content = collection.content();
        put(
                handle,
                Table.COLLECTIONS.row(
                        collection.id().value(),
                        collection.revision(),
                        collection.changed().toEpochMilli(),
                        content.name(),
                        content.note(),
                        String.join(BETWEEN_TAGS, content.tags())));
        long ordinal = 0;
        for (CollectionEntry entry : content.entries()) {
            put(handle, collection.id(), ordinal++, entry);
        }
    }

    private static void put(Handle handle, Row row) {
        row.bindTo(handle.createUpdate("""
                INSERT INTO collections (id, revision, changed, name, note, tags, checksum)
                VALUES (:id, :revision, :changed, :name, :note, :tags, :checksum)
                ON CONFLICT (id) DO UPDATE SET
                    revision = excluded.revision,
                    changed = excluded.changed,
                    name = excluded.name,
                    note = excluded.note,
                    tags = excluded.tags,
                    checksum = excluded.checksum
                """)).execute();
    }

    private static void put(Handle handle, CollectionId id, long ordinal, CollectionEntry entry) {
        Table.COLLECTION_ENTRIES
                .row(
                        id.value(),
                        ordinal,
                        entry.caseId().value(),
                        entry.note(),
                        String.join(BETWEEN_TAGS, entry.tags()),
                        entry.history(),
                        entry.diagnosis())
                .bindTo(handle.createUpdate("""
                        INSERT INTO collection_entries (
                            collection_id, ordinal, case_id, note, tags, history, diagnosis, checksum)
                        VALUES (:collection_id, :ordinal, :case_id, :note, :tags, :history, :diagnosis, :checksum)
                        """))
                .execute();
    }

    /** Takes a collection away; nothing happens where there is none. */
    static void remove(Handle handle, CollectionId id) {
        removeEntries(handle, id);
        handle.createUpdate("DELETE FROM collections WHERE id = :id")
                .bind("id", id.value())
                .execute();
    }

    private static void removeEntries(Handle handle, CollectionId id) {
        handle.createUpdate("DELETE FROM collection_entries WHERE collection_id = :id")
                .bind("id", id.value())
                .execute();
    }

    /** Takes a case out of every collection; each that it was in has changed, so that nobody saves it as it was. */
    static void removeAll(Handle handle, CaseId id, long revision, Instant now) {
        List<String> holders = handle.createQuery("SELECT collection_id FROM collection_entries WHERE case_id = :case")
                .bind("case", id.value())
                .mapTo(String.class)
                .list();
        handle.createUpdate("DELETE FROM collection_entries WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
        for (String holder : holders) {
            row(handle, new CollectionId(holder)).ifPresent(row -> put(handle, revised(row, revision, now)));
        }
    }

    private static Row revised(Row row, long revision, Instant now) {
        return Table.COLLECTIONS.row(
                row.text("id"), revision, now.toEpochMilli(), row.text("name"), row.text("note"), row.text("tags"));
    }
}
