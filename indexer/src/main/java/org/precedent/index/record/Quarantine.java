package org.precedent.index.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;

/** The table {@code quarantine}. */
final class Quarantine {

    private Quarantine() {}

    private static Held held(Row row) {
        Long decided = row.numberOrNull("decided");
        return new Held(
                row.text("digest"),
                new CaseId(row.text("case_id")),
                row.text("code"),
                row.text("reason"),
                Held.State.valueOf(row.text("state")),
                Instant.ofEpochMilli(row.number("since")),
                decided == null ? null : Instant.ofEpochMilli(decided),
                row.textOrNull("picture"));
    }

    static Optional<Held> find(Handle handle, String digest) {
        return handle.createQuery("SELECT * FROM quarantine WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, _) -> held(Table.QUARANTINE.read(row)))
                .findOne();
    }

    /** All that was ever held, the latest first. */
    static List<Held> all(Handle handle) {
        return handle.createQuery("SELECT * FROM quarantine ORDER BY since DESC, digest")
                .map((row, _) -> held(Table.QUARANTINE.read(row)))
                .list();
    }

    /** Holds a source, unless it is known; whether it was not. */
    static boolean hold(Handle handle, Held held, Instant now) {
        if (find(handle, held.digest()).isPresent()) {
            return false;
        }
        put(handle, held, Held.State.HELD, now, null, held.picture());
        Readings.remove(handle, held.caseId());
        return true;
    }

    /**
     * Takes note of a decision, which may be another than before.
     *
     * @return the files that nothing refers to any more
     */
    static Set<String> decide(Handle handle, String digest, Held.State state, Instant now) {
        Optional<Held> held = find(handle, digest);
        if (held.isEmpty()) {
            return Set.of();
        }
        put(handle, held.get(), state, held.get().since(), now, null);
        Readings.remove(handle, held.get().caseId());
        return unreferenced(handle, held.get());
    }

    /**
     * Forgets a source of which nobody decided.
     *
     * @return the files that nothing refers to any more
     */
    static Set<String> forget(Handle handle, String digest) {
        Optional<Held> waiting = find(handle, digest).filter(held -> held.state() == Held.State.HELD);
        if (waiting.isEmpty()) {
            return Set.of();
        }
        handle.createUpdate("DELETE FROM quarantine WHERE digest = :digest")
                .bind("digest", digest)
                .execute();
        return unreferenced(handle, waiting.get());
    }

    private static Set<String> unreferenced(Handle handle, Held held) {
        String picture = held.picture();
        return picture == null ? Set.of() : KeptImages.unreferenced(handle, Set.of(picture));
    }

    /** Forgets what was held of a case; returns its pictures. */
    static Set<String> removeAll(Handle handle, CaseId id) {
        Set<String> pictures = new HashSet<>(
                handle.createQuery("SELECT picture FROM quarantine WHERE case_id = :case AND picture IS NOT NULL")
                        .bind("case", id.value())
                        .mapTo(String.class)
                        .list());
        handle.createUpdate("DELETE FROM quarantine WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
        return pictures;
    }

    private static void put(
            Handle handle,
            Held held,
            Held.State state,
            Instant since,
            @Nullable Instant decided,
            @Nullable String picture) {
        Table.QUARANTINE
                .row(
                        held.digest(),
                        held.caseId().value(),
                        held.code(),
                        held.reason(),
                        state.name(),
                        since.toEpochMilli(),
                        decided == null ? null : decided.toEpochMilli(),
                        picture)
                .bindTo(handle.createUpdate("""
                        INSERT INTO quarantine (
                            digest, case_id, code, reason, state, since, decided, picture, checksum)
                        VALUES (
                            :digest, :case_id, :code, :reason, :state, :since, :decided, :picture, :checksum)
                        ON CONFLICT (digest) DO UPDATE SET
                            state = excluded.state,
                            decided = excluded.decided,
                            picture = excluded.picture,
                            checksum = excluded.checksum
                        """))
                .execute();
    }
}
