package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.precedent.index.model.SourceKey;

/** The tables {@code runs} and {@code refusals}. */
final class Refusals {

    private Refusals() {}

    static Run begin(Handle handle, Instant now) {
        Run run = new Run(Numbers.RUN.next(handle), now);
        Table.RUNS
                .row(run.number(), now.toEpochMilli())
                .bindTo(handle.createUpdate("""
                INSERT INTO runs (number, began, checksum) VALUES (:number, :began, :checksum)
                """))
                .execute();
        return run;
    }

    static Optional<Run> latest(Handle handle) {
        return latest(handle, 1).stream().findFirst();
    }

    /** Those that began last, the latest first. */
    static List<Run> latest(Handle handle, int most) {
        return handle.createQuery("SELECT * FROM runs ORDER BY number DESC LIMIT :most")
                .bind("most", most)
                .map((row, _) -> Table.RUNS.read(row))
                .map(row -> new Run(row.number("number"), Instant.ofEpochMilli(row.number("began"))))
                .list();
    }

    static void add(Handle handle, Run run, List<Refusal> refusals, Instant now) {
        if (refusals.isEmpty()) {
            return;
        }
        long ordinal = handle.createQuery("SELECT COALESCE(MAX(ordinal) + 1, 0) FROM refusals WHERE run = :run")
                .bind("run", run.number())
                .map((row, _) -> row.getLong(1))
                .one();
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO refusals (run, ordinal, place, line, code, reason, quarantined, refused, checksum)
                VALUES (:run, :ordinal, :place, :line, :code, :reason, :quarantined, :refused, :checksum)
                """);
        for (Refusal refusal : refusals) {
            row(run, ordinal, refusal, now).bindTo(batch).add();
            ordinal++;
        }
        batch.execute();
    }

    private static Row row(Run run, long ordinal, Refusal refusal, Instant now) {
        return Table.REFUSALS.row(
                run.number(),
                ordinal,
                refusal.place().value(),
                refusal.line(),
                refusal.code(),
                refusal.reason(),
                refusal.quarantined(),
                now.toEpochMilli());
    }

    static List<Refusal> of(Handle handle, Run run) {
        return handle.createQuery("SELECT * FROM refusals WHERE run = :run ORDER BY ordinal")
                .bind("run", run.number())
                .map((row, _) -> Table.REFUSALS.read(row))
                .map(row -> new Refusal(
                        new SourceKey(row.text("place")),
                        row.numberOrNull("line"),
                        row.text("code"),
                        row.text("reason"),
                        row.number("quarantined") == 1))
                .list();
    }
}
