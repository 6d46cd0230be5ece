package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.precedent.index.data.DataFile;

/**
 * The numbered scripts that bring a record of any earlier version up to this one: each once, in order, all in the
 * transaction of the caller.
 *
 * <p>A library for this (Flyway) was looked at: it scans the class path, keeps checksums of scripts that never change
 * once they are released, and needs a module of its own for SQLite; numbered resources and one table do the same.
 */
final class Migrations {

    private static final List<String> SCRIPTS = List.of(
            "V1__record.sql",
            "V2__readings.sql",
            "V3__keys.sql",
            "V4__reports.sql",
            "V5__dates.sql",
            "V6__places.sql",
            "V7__calibrations.sql",
            "V8__instances.sql",
            "V9__quarantine.sql",
            "V10__collections.sql",
            "V11__study_ids.sql");

    private Migrations() {}

    /** The version that this Precedent makes and reads. */
    static int newest() {
        return SCRIPTS.size();
    }

    /**
     * Runs the scripts that a record has not seen.
     *
     * @return whether an older record was changed, so that what a script deleted may still stand in the log
     */
    static boolean run(Path file, Handle handle, Instant now) throws IOException {
        handle.execute("""
                CREATE TABLE IF NOT EXISTS schema_versions (
                    version BIGINT PRIMARY KEY,
                    applied BIGINT NOT NULL
                )
                """);
        int version = version(handle);
        refuseNewer(file, version);
        for (int next = version + 1; next <= newest(); next++) {
            handle.createScript(DataFile.text(Migrations.class, SCRIPTS.get(next - 1)))
                    .execute();
            handle.execute("INSERT INTO schema_versions (version, applied) VALUES (?, ?)", next, now.toEpochMilli());
        }
        return 0 < version && version < newest();
    }

    /** Makes sure that a record can be read as it is. */
    static void require(Path file, Handle handle) throws IOException {
        if (Sqlite.isEmpty(handle)) {
            throw new RecordException(
                    "the record " + file + " is empty, as its first ingest was cut off; run precedent ingest again");
        }
        int version = version(handle);
        refuseNewer(file, version);
        if (version < newest()) {
            throw new RecordException("the record " + file + " was made by an earlier version of Precedent;"
                    + " run precedent ingest or reindex on it once, which brings it up to date");
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(version), 0) FROM schema_versions")
                .map((row, _) -> row.getInt(1))
                .one();
    }

    private static void refuseNewer(Path file, int version) throws RecordException {
        if (version > newest()) {
            throw new RecordException("the record " + file + " has version " + version + ", made by a newer Precedent"
                    + " than this one, which knows " + newest() + "; use that one, or a newer one");
        }
    }
}
