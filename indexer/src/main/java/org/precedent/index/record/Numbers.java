package org.precedent.index.record;

import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Gives out numbers of the table {@code numbers}, each once. */
enum Numbers {
    /** Counts the transactions that change a case or a collection. */
    REVISION,
    /** Counts the sources. */
    SEQUENCE,
    GENERATION,
    RUN;

    /** Takes the next number. */
    long next(Handle handle) {
        return next(handle, 1);
    }

    /** Takes the next numbers; returns the first of them. */
    long next(Handle handle, int count) {
        return handle.createQuery("UPDATE numbers SET last = last + :count WHERE name = :name RETURNING last")
                        .bind("count", count)
                        .bind("name", name().toLowerCase(Locale.ROOT))
                        .map((row, _) -> row.getLong(1))
                        .one()
                - count
                + 1;
    }
}
