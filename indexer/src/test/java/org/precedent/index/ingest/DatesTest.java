package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.DateChoice;
import org.precedent.index.record.CaseRecord;

/** What becomes of the days of studies and of days in their reports. */
final class DatesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
    private static final LocalDate SECOND = LocalDate.of(2024, 3, 20);

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private Path manifest() throws IOException {
        return bench.manifest(
                "{\"study_id\":\"one\",\"patient_id\":\"p-17\",\"study_date\":\"2024-01-10\",\"text\":\"A cough.\"}",
                "{\"study_id\":\"two\",\"patient_id\":\"p-17\",\"study_date\":\"2024-03-20\","
                        + "\"text\":\"Compared with 2024-01-10 at 10:15.\"}",
                "{\"study_id\":\"other\",\"patient_id\":\"p-18\",\"study_date\":\"2024-01-10\",\"text\":\"Pain.\"}");
    }

    private Contribution said(String study) throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.contributions(bench.archive.pseudonyms().ofStudy(study))
                    .orElseThrow()
                    .contributions()
                    .getFirst()
                    .contribution();
        }
    }

    private LocalDate day(String study) throws IOException {
        return Objects.requireNonNull(said(study).study().date());
    }

    @Test
    void theTimeBetweenThePatientsStudiesStaysTrue() throws IOException {
        bench.changeDates(DateChoice.SHIFT);
        bench.ingest(manifest());
        assertNotEquals(FIRST, day("one"));
        assertEquals(0, ChronoUnit.DAYS.between(day("one"), FIRST) % 7);
        assertTrue(ChronoUnit.DAYS.between(day("one"), FIRST) > 0);
        assertEquals(ChronoUnit.DAYS.between(FIRST, SECOND), ChronoUnit.DAYS.between(day("one"), day("two")));
        assertEquals("Compared with " + day("one") + " at 10:15.", said("two").text());
    }

    @Test
    void whatComesAgainIsTheSame() throws IOException {
        bench.changeDates(DateChoice.SHIFT);
        Path manifest = manifest();
        bench.ingest(manifest);
        String text = said("two").text();
        assertEquals(3, bench.ingest(manifest).casesUnchanged());
        assertEquals(text, said("two").text());
    }

    @Test
    void daysThatAreDroppedAreGone() throws IOException {
        bench.changeDates(DateChoice.DROP);
        bench.ingest(manifest());
        assertNull(said("one").study().date());
        assertEquals("Compared with [removed] at 10:15.", said("two").text());
    }

    @Test
    void daysThatAreKeptStay() throws IOException {
        bench.ingest(manifest());
        assertEquals(FIRST, day("one"));
        assertEquals("Compared with 2024-01-10 at 10:15.", said("two").text());
    }
}
