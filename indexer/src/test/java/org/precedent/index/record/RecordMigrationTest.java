package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;

/** A record that an earlier version wrote becomes one of this version, and says what it said. */
final class RecordMigrationTest {
    private static final String PATH = "/mnt/Karamazov_Dmitri_4711003/scan.dcm";

    private static final List<String> OF_THIRD_VERSION = List.of("V1__record.sql", "V2__readings.sql", "V3__keys.sql");

    /** Those with a checksum that the third version had, each before those that refer to it. */
    private static final List<Table> TABLES = List.of(
            Table.KEYS,
            Table.CASES,
            Table.CONTRIBUTIONS,
            Table.KEPT_IMAGES,
            Table.CONTRIBUTION_IMAGES,
            Table.VECTORS,
            Table.READINGS,
            Table.GENERATIONS,
            Table.RUNS);

    @TempDir
    Path temporary;

    private Path newest() {
        return temporary.resolve("newest.db");
    }

    private Path third() {
        return temporary.resolve("third.db");
    }

    private static SqliteRecord open(Path file) throws IOException {
        return SqliteRecord.open(file, Access.WRITE, RecordUnderTest.KEY);
    }

    /** A record of this version, with a case of each kind that the third version had. */
    private void write() throws IOException {
        try (SqliteRecord record = open(newest())) {
            GenerationName generation = record.createGeneration(RecordUnderTest.ENCODER);
            record.promote(generation);
            record.accept(
                    List.of(
                            SampleArrival.from("image-1")
                                    .about("case-1")
                                    .patient("patient-1")
                                    .image("i1")
                                    .arrival(),
                            SampleArrival.from("row-1")
                                    .about("case-1")
                                    .text("Left effusion.")
                                    .aboutImagesOf("image-1")
                                    .arrival(),
                            SampleArrival.from("row-2")
                                    .about("case-2")
                                    .text("Größe 3 cm.")
                                    .arrival(),
                            SampleArrival.from("row-3")
                                    .about("case-3")
                                    .text("Gone.")
                                    .arrival()),
                    Map.of(new CaseId("case-2"), new Reading(0, SampleArrival.digest("reading"))));
            record.keepVectors(
                    RecordUnderTest.ENCODER, Map.of(new CaseId("case-1"), Map.of("image|1", Embedding.of(new float[] {
                        0.6f, 0.8f
                    }))));
            record.indexed(generation, Map.of(new CaseId("case-1"), 1L));
            record.delete(new CaseId("case-3"));
            record.beginRun();
        }
    }

    /** The same, by the scripts of the third version, and a refusal as that version kept it. */
    private void writeOfThirdVersion() throws IOException {
        write();
        try (Handle handle = Sqlite.writer(third())) {
            handle.execute("CREATE TABLE schema_versions (version BIGINT PRIMARY KEY, applied BIGINT NOT NULL)");
            for (int version = 1; version <= OF_THIRD_VERSION.size(); version++) {
                handle.createScript(DataFile.text(Migrations.class, OF_THIRD_VERSION.get(version - 1)))
                        .execute();
                handle.execute("INSERT INTO schema_versions (version, applied) VALUES (?, 0)", version);
            }
            handle.execute("ATTACH DATABASE ? AS newest", newest().toString());
            for (Table table : TABLES) {
                List<String> columns = new ArrayList<>(table.columns());
                columns.removeAll(table.added());
                columns.add("checksum");
                copy(handle, table.name(), String.join(", ", columns));
            }
            copy(handle, "holdings", "generation, case_id, held, wanted");
            handle.execute("DELETE FROM numbers");
            copy(handle, "numbers", "name, last");
            Table.REFUSALS
                    .row(1L, 0L, PATH, null, "NO_PIXELS", "it has no pixels", false, 0L)
                    .bindTo(handle.createUpdate("""
                            INSERT INTO refusals (run, ordinal, place, line, code, reason, quarantined, refused, checksum)
                            VALUES (:run, :ordinal, :place, :line, :code, :reason, :quarantined, :refused, :checksum)
                            """))
                    .execute();
        }
    }

    private static void copy(Handle handle, String table, String columns) {
        handle.execute("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM newest." + table);
    }

    private static List<String> problems(CaseRecord record) throws IOException {
        List<String> problems = new ArrayList<>();
        record.check(problems::add);
        return problems;
    }

    @Test
    void aRecordOfTheThirdVersionBecomesOneOfTheNewestWithAllThatItHeld() throws IOException {
        writeOfThirdVersion();
        try (SqliteRecord expected = open(newest());
                SqliteRecord record = open(third())) {
            assertEquals(List.of(), problems(record));
            assertEquals(expected.counts(), record.counts());
            for (String id : List.of("case-1", "case-2", "case-3")) {
                CaseId one = new CaseId(id);
                assertEquals(expected.contributions(one), record.contributions(one));
                assertEquals(expected.deletedAt(one), record.deletedAt(one));
                assertEquals(expected.reading(one), record.reading(one));
                assertEquals(
                        expected.vectors(one, RecordUnderTest.ENCODER), record.vectors(one, RecordUnderTest.ENCODER));
            }
            assertTrue(record.contributions(new CaseId("case-1")).isPresent());
            assertEquals(expected.keptImage(new ImageId("i1")), record.keptImage(new ImageId("i1")));
            assertEquals(expected.generations(), record.generations());
            GenerationName current = record.currentGeneration().orElseThrow().name();
            assertEquals(expected.pending(current, 9), record.pending(current, 9));
            assertEquals(expected.latestRun(), record.latestRun());
        }
    }

    @Test
    void whatCameToARecordOfTheThirdVersionGoesOnInTheNewest() throws IOException {
        writeOfThirdVersion();
        try (SqliteRecord record = open(third())) {
            Arrival report = SampleArrival.from("report-1")
                    .about("case-1")
                    .report(ReportStatus.FINAL)
                    .text("Drained.")
                    .order("order-1")
                    .arrival();
            assertEquals(
                    List.of(Outcome.CHANGED_CASE),
                    record.accept(List.of(report)).outcomes());
            assertEquals(
                    3,
                    record.contributions(new CaseId("case-1"))
                            .orElseThrow()
                            .contributions()
                            .size());
            assertEquals(Optional.empty(), record.contribution(new SourceKey("row-3")));
            assertEquals(List.of(), problems(record));
        }
    }

    @Test
    void pathsThatEarlierVersionsKeptAreInNoByteOfTheRecordAfterwards() throws IOException {
        writeOfThirdVersion();
        assertTrue(isLeft());
        try (SqliteRecord record = open(third())) {
            assertEquals(List.of(), record.refusals(record.latestRun().orElseThrow()));
            assertFalse(isLeft());
        }
        assertFalse(isLeft());
    }

    private boolean isLeft() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("Karamazov")) {
                    return true;
                }
            }
        }
        return false;
    }
}
