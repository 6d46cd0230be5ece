package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.precedent.encoder.Fingerprint;

/** The table {@code generations}. */
final class Generations {

    private Generations() {}

    private static Generation generation(Row row) {
        return new Generation(
                new GenerationName(row.text("name")),
                Fingerprint.parse(row.text("fingerprint")),
                Generation.State.valueOf(row.text("state")),
                Instant.ofEpochMilli(row.number("created")));
    }

    static GenerationName create(Handle handle, Fingerprint fingerprint, Instant now) {
        long number = Numbers.GENERATION.next(handle);
        GenerationName name = new GenerationName("generation-" + number);
        put(handle, number, new Generation(name, fingerprint, Generation.State.BUILDING, now));
        Holdings.wantAll(handle, name);
        return name;
    }

    private static void put(Handle handle, long number, Generation generation) {
        Table.GENERATIONS
                .row(
                        generation.name().value(),
                        number,
                        generation.fingerprint().encoded(),
                        generation.state().name(),
                        generation.created().toEpochMilli())
                .bindTo(handle.createUpdate("""
                        INSERT INTO generations (name, number, fingerprint, state, created, checksum)
                        VALUES (:name, :number, :fingerprint, :state, :created, :checksum)
                        ON CONFLICT (name) DO UPDATE SET
                            state = excluded.state,
                            checksum = excluded.checksum
                        """))
                .execute();
    }

    private static List<Row> rows(Handle handle) {
        return handle.createQuery("SELECT * FROM generations ORDER BY number")
                .map((row, _) -> Table.GENERATIONS.read(row))
                .list();
    }

    static List<Generation> all(Handle handle) {
        return rows(handle).stream().map(Generations::generation).toList();
    }

    static Optional<Generation> find(Handle handle, GenerationName name) {
        return all(handle).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    static void promote(Handle handle, GenerationName name) throws RecordException {
        require(handle, name);
        for (Row row : rows(handle)) {
            Generation one = generation(row);
            if (one.state() == Generation.State.CURRENT && !one.name().equals(name)) {
                putState(handle, row, Generation.State.OLD);
            }
        }
        for (Row row : rows(handle)) {
            if (row.text("name").equals(name.value())) {
                putState(handle, row, Generation.State.CURRENT);
            }
        }
    }

    private static void putState(Handle handle, Row row, Generation.State state) {
        Generation one = generation(row);
        put(handle, row.number("number"), new Generation(one.name(), one.fingerprint(), state, one.created()));
    }

    static void require(Handle handle, GenerationName name) throws RecordException {
        if (find(handle, name).isEmpty()) {
            throw new RecordException(
                    "the index generation " + name + " is gone: another process has dropped it; run this again");
        }
    }

    static void drop(Handle handle, GenerationName name) {
        Optional<Generation> generation = find(handle, name);
        if (generation.isPresent() && generation.get().state() == Generation.State.CURRENT) {
            throw new IllegalArgumentException(
                    "the index generation " + name + " is the current one; promote another before it is dropped");
        }
        handle.createUpdate("DELETE FROM holdings WHERE generation = :name")
                .bind("name", name.value())
                .execute();
        handle.createUpdate("DELETE FROM generations WHERE name = :name")
                .bind("name", name.value())
                .execute();
    }
}
