package org.precedent.index.record;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;

/** Which cases were made for an order; the table {@code buried_orders} remembers those that were deleted. */
final class Orders {
    private Orders() {}

    /** The cases of an order, deleted ones among them. */
    static Set<CaseId> cases(Handle handle, AccessionKey accession) {
        return handle.createQuery("""
                SELECT case_id FROM contributions WHERE accession = :accession
                UNION
                SELECT case_id FROM buried_orders WHERE accession = :accession
                """)
                .bind("accession", accession.value())
                .map((row, _) -> new CaseId(row.getString(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Remembers the orders of a case that is about to lose all that is said of it. */
    static void bury(Handle handle, CaseId id) {
        handle.createQuery("""
                SELECT DISTINCT accession FROM contributions WHERE case_id = :case AND accession IS NOT NULL
                """)
                .bind("case", id.value())
                .map((row, _) -> row.getString(1))
                .list()
                .forEach(accession -> put(handle, accession, id));
    }

    private static void put(Handle handle, String accession, CaseId id) {
        Table.BURIED_ORDERS
                .row(accession, id.value())
                .bindTo(handle.createUpdate("""
                INSERT OR REPLACE INTO buried_orders (accession, case_id, checksum)
                VALUES (:accession, :case_id, :checksum)
                """))
                .execute();
    }

    /** Forgets what was buried with a case. */
    static void forget(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM buried_orders WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }
}
