package org.precedent.index.record;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;

/** The table {@code dates}: the one choice of an archive of what becomes of days. */
final class KeptDates {

    private KeptDates() {}

    /** The choice, made now if it was not before: what is wanted, or else that days stay. */
    static DateChoice settle(Path file, Handle handle, @Nullable DateChoice wanted) throws RecordException {
        Optional<DateChoice> known = find(handle).or(() -> ofEarlierVersion(handle));
        DateChoice choice = known.orElse(wanted == null ? DateChoice.KEEP : wanted);
        if (wanted != null && wanted != choice) {
            throw new RecordException("the record " + file + " was made with --dates " + name(choice)
                    + ", and this asks for --dates " + name(wanted) + "; leave the option out, or ingest all sources"
                    + " into a new folder");
        }
        if (find(handle).isEmpty()) {
            handle.execute("DELETE FROM dates");
            Table.DATES
                    .row(choice.name())
                    .bindTo(handle.createUpdate("INSERT INTO dates (choice, checksum) VALUES (:choice, :checksum)"))
                    .execute();
        }
        return choice;
    }

    private static String name(DateChoice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<DateChoice> find(Handle handle) {
        return handle.createQuery("SELECT * FROM dates")
                .map((row, _) -> Table.DATES.read(row))
                .findFirst()
                .map(row -> DateChoice.valueOf(row.text("choice")));
    }

    /** A record that holds cases without a choice is of a time when all days stayed. */
    private static Optional<DateChoice> ofEarlierVersion(Handle handle) {
        long cases = handle.createQuery("SELECT COUNT(*) FROM cases")
                .mapTo(Long.class)
                .one();
        return cases > 0 ? Optional.of(DateChoice.KEEP) : Optional.empty();
    }
}
