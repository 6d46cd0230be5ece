package org.precedent.index.record;

import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Gives out numbers of the table {@code numbers}, each once. */
enum Numbers {
    /** Counts the transactions that change a case. */
    REVISION,
    /** Counts the sources. */
    SEQUENCE,
    GENERATION,
    RUN;

    /** Takes the next number. */
    long next(Handle handle) {
        return handle.createQuery("UPDATE numbers SET last = last + 1 WHERE name = :name RETURNING last")
                .bind("name", name().toLowerCase(Locale.ROOT))
                .map((row, _) -> row.getLong(1))
                .one();
    }
}
