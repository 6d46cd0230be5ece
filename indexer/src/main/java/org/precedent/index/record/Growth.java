package org.precedent.index.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** When the cases that are there came, and in which runs. Each question reads all contributions once. */
final class Growth {
    private static final String FIRST = "SELECT MIN(first_accepted) AS came FROM contributions GROUP BY case_id";

    private Growth() {}

    /** The days on which cases came, in their order. */
    static List<AcceptedOn> byDay(Handle handle) {
        return handle.createQuery("SELECT came / :day AS day, COUNT(*) AS cases FROM (" + FIRST
                        + ") GROUP BY came / :day ORDER BY 1")
                .bind("day", Duration.ofDays(1).toMillis())
                .map((row, _) -> new AcceptedOn(LocalDate.ofEpochDay(row.getLong("day")), row.getLong("cases")))
                .list();
    }

    /** The runs that began last, the latest first. */
    static List<PastRun> runs(Handle handle, int most) {
        List<Run> runs = Refusals.latest(handle, most);
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<Long, List<PastRun.Kind>> refused = refused(handle, runs.getLast().number());
        Map<Long, Came> came = came(handle, runs);
        return runs.stream()
                .map(run -> {
                    Came cases = came.getOrDefault(run.number(), Came.NONE);
                    return new PastRun(
                            run,
                            cases.count(),
                            cases.count() == 0 ? null : Instant.ofEpochMilli(cases.last()),
                            refused.getOrDefault(run.number(), List.of()));
                })
                .toList();
    }

    /** How many cases came, and when the last of them. */
    private record Came(long count, long last) {
        static final Came NONE = new Came(0, 0);

        Came and(long other) {
            return new Came(count + 1, Math.max(last, other));
        }
    }

    private static Map<Long, Came> came(Handle handle, List<Run> runs) {
        NavigableMap<Long, Long> begun = new TreeMap<>();
        runs.reversed().forEach(run -> begun.put(run.began().toEpochMilli(), run.number()));
        Map<Long, Came> came = new HashMap<>();
        try (Stream<Long> times = handle
                .createQuery(FIRST + " HAVING MIN(first_accepted) >= :from")
                .bind("from", begun.firstKey())
                .map((row, _) -> row.getLong("came"))
                .stream()) {
            times.forEach(time -> {
                Long run = Objects.requireNonNull(begun.floorEntry(time)).getValue();
                came.merge(run, Came.NONE.and(time), (all, _) -> all.and(time));
            });
        }
        return came;
    }

    private static Map<Long, List<PastRun.Kind>> refused(Handle handle, long first) {
        Map<Long, List<PastRun.Kind>> refused = new HashMap<>();
        handle.createQuery("""
                SELECT run, code, COUNT(*) AS refusals, MIN(reason) AS reason FROM refusals
                WHERE run >= :first
                GROUP BY run, code
                ORDER BY refusals DESC, code
                """)
                .bind("first", first)
                .map((row, _) -> Map.entry(
                        row.getLong("run"),
                        new PastRun.Kind(row.getString("code"), row.getLong("refusals"), row.getString("reason"))))
                .forEach(one -> refused.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        return refused;
    }
}
