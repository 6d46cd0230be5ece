package org.precedent.index.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows carry a checksum.
 *
 * @param key how many of the columns make up its key
 * @param columns in the order in which the checksum counts them, the key's first
 * @param added those of the columns that a later version added: the checksum counts them where they are not null
 */
record Table(String name, int key, List<String> columns, List<String> added) {

    static final Table KEYS = new Table("keys", 1, "name");
    static final Table DATES = new Table("dates", 1, "choice");
    static final Table CASES = new Table("cases", 1, "id", "revision", "deleted");
    static final Table CONTRIBUTIONS = new Table(
                    "contributions",
                    1,
                    "source",
                    "case_id",
                    "origin",
                    "digest",
                    "patient",
                    "facts",
                    "report",
                    "about",
                    "view_name",
                    "status",
                    "version",
                    "sequence",
                    "first_accepted",
                    "last_accepted")
            .adding("accession", "issued", "parent", "profile");
    static final Table WAITING_REPORTS =
            new Table("waiting_reports", 1, CONTRIBUTIONS.columns(), CONTRIBUTIONS.added());
    static final Table BURIED_ORDERS = new Table("buried_orders", 2, "accession", "case_id");
    static final Table KEPT_IMAGES = new Table(
                    "kept_images", 1, "id", "width", "height", "pixels", "encoded", "shown", "blank")
            .adding("instance", "frame");
    static final Table CONTRIBUTION_IMAGES = new Table(
            "contribution_images",
            2,
            "source",
            "ordinal",
            "image_id",
            "series",
            "series_number",
            "series_position",
            "view_name");
    static final Table VECTORS = new Table("vectors", 3, "case_id", "fingerprint", "content", "vector");
    static final Table READINGS = new Table("readings", 1, "case_id", "revision", "digest");
    static final Table GENERATIONS = new Table("generations", 1, "name", "number", "fingerprint", "state", "created");
    static final Table CALIBRATIONS = new Table("calibrations", 1, "fingerprint", "content");
    static final Table QUARANTINE =
            new Table("quarantine", 1, "digest", "case_id", "code", "reason", "state", "since", "decided", "picture");
    static final Table COLLECTIONS = new Table("collections", 1, "id", "revision", "changed", "name", "note", "tags");
    static final Table COLLECTION_ENTRIES = new Table(
            "collection_entries", 2, "collection_id", "ordinal", "case_id", "note", "tags", "history", "diagnosis");
    static final Table STUDY_IDS = new Table("study_ids", 1, "case_id", "sealed");
    static final Table RUNS = new Table("runs", 1, "number", "began");
    static final Table REFUSALS =
            new Table("refusals", 2, "run", "ordinal", "place", "line", "code", "reason", "quarantined", "refused");

    static final List<Table> ALL = List.of(
            KEYS,
            DATES,
            CASES,
            CONTRIBUTIONS,
            WAITING_REPORTS,
            BURIED_ORDERS,
            KEPT_IMAGES,
            CONTRIBUTION_IMAGES,
            VECTORS,
            READINGS,
            GENERATIONS,
            CALIBRATIONS,
            QUARANTINE,
            COLLECTIONS,
            COLLECTION_ENTRIES,
            STUDY_IDS,
            RUNS,
            REFUSALS);

    private Table(String name, int key, String... columns) {
        this(name, key, List.of(columns), List.of());
    }

    private Table adding(String... more) {
        List<String> all = Stream.concat(columns.stream(), Stream.of(more)).toList();
        return new Table(name, key, all, List.of(more));
    }

    List<String> keyColumns() {
        return columns.subList(0, key);
    }

    /** A row to be written: a text, a whole number, a truth, bytes or null for each column, in their order. */
    Row row(@Nullable Object... values) {
        return Row.of(this, values);
    }

    /**
     * The row at which a result stands.
     *
     * @throws DamagedRow if it does not match its checksum
     */
    Row read(ResultSet result) throws SQLException {
        return Row.read(this, result).checked();
    }
}
