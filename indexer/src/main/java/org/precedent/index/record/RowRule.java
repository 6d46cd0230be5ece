package org.precedent.index.record;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What holds between the rows of a record, each as a query for the rows that break it. */
enum RowRule {
    EVERY_CASE_HAS_A_CONTRIBUTION("""
            SELECT id FROM cases c
            WHERE deleted IS NULL AND NOT EXISTS (SELECT 1 FROM contributions WHERE case_id = c.id)
            """, "the case %s has no contribution"),
    A_DELETED_CASE_HAS_NOTHING("""
            SELECT id FROM cases c
            WHERE deleted IS NOT NULL
                AND (EXISTS (SELECT 1 FROM contributions WHERE case_id = c.id)
                    OR EXISTS (SELECT 1 FROM vectors WHERE case_id = c.id)
                    OR EXISTS (SELECT 1 FROM readings WHERE case_id = c.id)
                    OR EXISTS (SELECT 1 FROM collection_entries WHERE case_id = c.id)
                    OR EXISTS (SELECT 1 FROM quarantine WHERE case_id = c.id AND picture IS NOT NULL))
            """, "the case %s is deleted and something of it is left all the same"),
    A_STUDY_ID_GOES_WITH_ITS_CASE("""
            SELECT case_id FROM study_ids s
            WHERE NOT EXISTS (SELECT 1 FROM cases WHERE id = s.case_id AND deleted IS NULL)
            """, "a study id is kept of case %s, which is not there"),
    A_CASE_IS_MORE_THAN_REPORTS_THAT_WAIT("""
            SELECT id FROM cases c
            WHERE deleted IS NULL
                AND EXISTS (SELECT 1 FROM contributions WHERE case_id = c.id)
                AND NOT EXISTS (
                    SELECT 1 FROM contributions
                    WHERE case_id = c.id AND origin NOT IN ('FHIR', 'HL7', 'DOCUMENT'))
            """, "the case %s has reports alone that should wait for it"),
    A_REPORT_WAITS_OR_DOES_NOT("""
            SELECT w.source FROM waiting_reports w
            JOIN contributions c ON c.source = w.source
            """, "the report %s waits and is in a case"),
    EVERY_IMAGE_IS_CONTRIBUTED("""
            SELECT id FROM kept_images k
            WHERE NOT EXISTS (SELECT 1 FROM contribution_images WHERE image_id = k.id)
            """, "the image %s belongs to no contribution"),
    COLLECTIONS_HOLD_CASES_THAT_ARE_THERE(
            """
            SELECT collection_id || ': ' || COUNT(*) FROM collection_entries e
            WHERE NOT EXISTS (SELECT 1 FROM cases WHERE id = e.case_id)
            GROUP BY collection_id
            """,
            "entries of cases that are not there in the collection %s; take them out of it, or ingest their sources again"),
    GENERATIONS_WANT_WHAT_IS_THERE("""
            SELECT h.case_id FROM holdings h
            LEFT JOIN cases c ON c.id = h.case_id AND c.deleted IS NULL
            WHERE h.wanted <> COALESCE(c.revision, 0)
            """, "an index generation waits for another revision of case %s than there is"),
    GENERATIONS_WANT_EVERY_CASE("""
            SELECT c.id FROM cases c
            CROSS JOIN generations g
            WHERE c.deleted IS NULL
                AND NOT EXISTS (SELECT 1 FROM holdings WHERE generation = g.name AND case_id = c.id)
            """, "an index generation does not know of case %s"),
    NUMBERS_ARE_GIVEN_OUT_ONCE("""
            SELECT name FROM numbers
            WHERE (name = 'revision' AND last < (SELECT MAX(revision) FROM cases))
                OR (name = 'revision' AND last < (SELECT MAX(revision) FROM collections))
                OR (name = 'sequence' AND last < (SELECT MAX(sequence) FROM contributions))
                OR (name = 'sequence' AND last < (SELECT MAX(sequence) FROM waiting_reports))
                OR (name = 'generation' AND last < (SELECT MAX(number) FROM generations))
                OR (name = 'run' AND last < (SELECT MAX(number) FROM runs))
            """, "the table numbers would give out a %s again");

    private static final int MOST = 100;

    private final String breakers;
    private final String sentence;

    RowRule(String breakers, String sentence) {
        this.breakers = breakers;
        this.sentence = sentence;
    }

    /** A sentence for each row that breaks the rule. */
    List<String> broken(Handle handle) {
        return handle.createQuery(breakers + " LIMIT :most")
                .bind("most", MOST)
                .map((row, _) -> sentence.formatted(Row.printable(row.getString(1))))
                .list();
    }
}
