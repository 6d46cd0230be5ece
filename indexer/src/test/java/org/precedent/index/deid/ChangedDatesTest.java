package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.DateChoice;

final class ChangedDatesTest {
    private static final Scrubber FOUR_WEEKS =
            Scrubber.builder().build().changing(new DateChange(DateChoice.SHIFT, 28));
    private static final Scrubber DROPPING = Scrubber.builder().build().changing(new DateChange(DateChoice.DROP, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.04.2024|15.03.2024",
                "2024-04-12|2024-03-15",
                "2024-04-12T10:15|2024-03-15T10:15",
                "20240412|20240315",
                "30/04/2024|02/04/2024",
                "04/30/2024|04/02/2024",
                "12.04.24|15.03.24",
                "12 April 2024|15 March 2024",
                "April 12, 2024|March 15, 2024",
                "April 12th, 2024|March 15th, 2024",
                "30th of April 2024|2nd of April 2024",
                "12. April 2024|15. März 2024",
                "12 avril 2024|15 mars 2024",
                "12 de abril de 2024|15 de marzo de 2024",
                "12-APR-2024|15-MAR-2024",
                "12 Apr 2024 at 10:15|15 Mar 2024 at 10:15",
                "7 January 2024|10 December 2023",
                "May 2024|April 2024",
                "05/2024|04/2024"
            })
    void aDayMovesInTheFormInWhichItIsWritten(String written, String moved) {
        assertEquals("Seen " + moved + ", well.", FOUR_WEEKS.scrub("Seen " + written + ", well."));
        assertEquals("Seen [removed]", DROPPING.scrub("Seen " + written).replaceFirst("(?:T| at )10:15", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels 3.2.1 and L4/5, L5/S1",
                "10/12 ribs, 1/2 of the width, power 4/5, grade 2/6",
                "3.2 x 2.1 x 1.4 cm",
                "5.6.12 mm",
                "TR 3000, TE 80, 250000 platelets",
                "may measure 12 mm; 3 mar; march 12 times",
                "at 10:15, 98.6, 1.5.2.1.7",
                "May represent 2020 lesions"
            })
    void whatOnlyLooksLikeADayStays(String text) {
        assertEquals(text, FOUR_WEEKS.scrub(text));
        assertEquals(text, DROPPING.scrub(text));
    }

    @Test
    void aDayOfBirthGoesInsteadOfMoving() {
        assertEquals("DOB [removed], seen 15.03.2024", FOUR_WEEKS.scrub("DOB 12.04.1950, seen 12.04.2024"));
    }

    @Test
    void daysMoveByWholeWeeksAndLessThanAYear() {
        for (int i = 0; i < 1000; i++) {
            DateChange change = DateChange.of(DateChoice.SHIFT, String.format(Locale.ROOT, "%012x", i * 7919L));
            assertTrue(change.daysBack() >= 7 && change.daysBack() <= 364 && change.daysBack() % 7 == 0);
            LocalDate day = LocalDate.of(2024, 4, 12);
            assertEquals(
                    day.getDayOfWeek(), Objects.requireNonNull(change.day(day)).getDayOfWeek());
        }
        assertThrows(IllegalArgumentException.class, () -> new DateChange(DateChoice.SHIFT, 5));
    }
}
