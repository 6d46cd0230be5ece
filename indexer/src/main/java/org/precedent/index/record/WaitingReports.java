package org.precedent.index.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.SourceKey;

/** The table {@code waiting_reports}. */
final class WaitingReports {

    /** What a report waits for is there now: its study, or the one study of its order, of no other patient. */
    private static final String REUNITED = """
            SELECT DISTINCT home FROM (
                SELECT w.source, w.patient, c.id AS home, 1 AS homes
                FROM waiting_reports w
                JOIN cases c ON c.id = w.case_id AND c.deleted IS NULL
                UNION ALL
                SELECT w.source, w.patient, MIN(c.case_id) AS home, COUNT(DISTINCT c.case_id) AS homes
                FROM waiting_reports w
                JOIN contributions c ON c.accession = w.case_id
                GROUP BY w.source, w.patient
            ) AS reunited
            WHERE homes = 1
                AND NOT EXISTS (
                    SELECT 1 FROM contributions p
                    WHERE p.case_id = home AND p.patient IS NOT NULL AND p.patient <> reunited.patient)
            ORDER BY home
            LIMIT :limit
            """;

    private WaitingReports() {}

    /** What a source says that waits; empty also where its row is damaged, so that a source sent again mends it. */
    static Optional<RecordedContribution> find(Handle handle, SourceKey source) {
        return handle.createQuery("SELECT * FROM waiting_reports WHERE source = :source")
                .bind("source", source.value())
                .map((row, _) -> Row.read(Table.WAITING_REPORTS, row))
                .findOne()
                .filter(Row::isSound)
                .map(row -> Contributions.recorded(row, List.of()));
    }

    /** What waits for a case, in the order in which it came. */
    static List<RecordedContribution> of(Handle handle, CaseId id) {
        return handle
                .createQuery("SELECT * FROM waiting_reports WHERE case_id = :case ORDER BY sequence")
                .bind("case", id.value())
                .map((row, _) -> Table.WAITING_REPORTS.read(row))
                .list()
                .stream()
                .map(row -> Contributions.recorded(row, List.of()))
                .toList();
    }

    static List<RecordedContribution> of(Handle handle, Collection<CaseId> ids) {
        return ids.stream().flatMap(id -> of(handle, id).stream()).toList();
    }

    /** The cases that are there now and that a report waits for. */
    static List<CaseId> reunited(Handle handle, int limit) {
        return handle.createQuery(REUNITED)
                .bind("limit", limit)
                .map((row, _) -> new CaseId(row.getString(1)))
                .list();
    }

    /** Writes what a source says, in place of what it said before. */
    static void put(Handle handle, RecordedContribution recorded) {
        Contributions.row(Table.WAITING_REPORTS, recorded)
                .bindTo(handle.createUpdate("""
                INSERT OR REPLACE INTO waiting_reports (
                    source, case_id, origin, digest, patient, facts, report, about, view_name, status,
                    version, sequence, first_accepted, last_accepted, accession, issued, parent, profile, checksum)
                VALUES (
                    :source, :case_id, :origin, :digest, :patient, :facts, :report, :about, :view_name, :status,
                    :version, :sequence, :first_accepted, :last_accepted, :accession, :issued, :parent, :profile,
                    :checksum)
                """))
                .execute();
    }

    /** The sources of what waits, in ascending order, behind one of them. */
    static List<String> sources(Handle handle, String after, int limit) {
        return handle.createQuery(
                        "SELECT source FROM waiting_reports WHERE source > :after ORDER BY source LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Takes one away; how many there were. */
    static int remove(Handle handle, SourceKey source) {
        return handle.createUpdate("DELETE FROM waiting_reports WHERE source = :source")
                .bind("source", source.value())
                .execute();
    }

    /** Takes all away that waits for a case. */
    static void removeAll(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM waiting_reports WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }
}
