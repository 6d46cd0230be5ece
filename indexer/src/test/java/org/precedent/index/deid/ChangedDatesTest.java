package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
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
                "May represent 2020 lesions",
                "2-3/5 power, 1.2-3.4 cm, 12-14 mm, 3 and 5 mm, 10-20/30-40",
                "T 10.2021 mm; grade 2-3; segments 3, 5 and 9; levels 3 to 5",
                "250000, 999999, 2001-2003, 10 20 30"
            })
    void whatOnlyLooksLikeADayStays(String text) {
        assertEquals(text, FOUR_WEEKS.scrub(text));
        assertEquals(text, DROPPING.scrub(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "am 12.03. operiert|am 13.02. operiert",
                "vom 12.03. bis 14.03. hier|vom 13.02. bis 15.02. hier",
                "am 3.5. gestürzt|am 5.4. gestürzt",
                "Film (12.03.) gesehen|Film (13.02.) gesehen",
                "on 12 March it was|on 13 February it was",
                "on March 12 it was|on February 13 it was",
                "on May 3rd it was|on April 5th it was",
                "the 3rd of May was|the 5th of April was",
                "on 12/03, it was|on 13/02, it was",
                "the third of May was|the fifth of April was",
                "on May the third it|on April the fifth it",
                "the third of May 2024 was|the fifth of April 2024 was",
                "the thirty-first of May|the third of May",
                "am dritten Mai wieder|am fünften April wieder",
                "der dritte Mai 2024|der fünfte April 2024",
                "am 3. Mai wieder|am 5. April wieder",
                "am 14ten Mai wieder|am 16ten April wieder",
                "le trois mai encore|le cinq avril encore",
                "le 1er mai encore|le 3 avril encore",
                "le 3 mai encore|le 5 avril encore",
                "el tres de mayo vino|el cinco de abril vino",
                "el 3 de mayo vino|el 5 de abril vino",
                "on 7 January|on 10 December"
            })
    void aDayWithoutAYearOrInWordsMovesInTheYearOfItsStudy(String written, String moved) {
        Scrubber scrubber = FOUR_WEEKS.about(LocalDate.of(2024, 3, 20));
        assertEquals("Seen " + moved + ".", scrubber.scrub("Seen " + written + "."));
        String dropped = DROPPING.scrub("Seen " + written + ".");
        assertTrue(dropped.contains(Scrubber.REMOVED), dropped);
        assertFalse(
                Pattern.compile("\\d|Ma[iy]|mayo|March|tres|dritte|third")
                        .matcher(dropped)
                        .find(),
                dropped);
    }

    @Test
    void aDayWithoutAYearIsInThatOfTheTextsOwnDaysOrGoes() {
        assertEquals("on 13 February; 15.03.2024", FOUR_WEEKS.scrub("on 12 March; 12.04.2024"));
        assertEquals("on [removed] it was", FOUR_WEEKS.scrub("on 12 March it was"));
        assertEquals("am [removed] operiert", FOUR_WEEKS.scrub("am 12.03. operiert"));
        assertEquals("the fifth of April 2024", FOUR_WEEKS.scrub("the third of May 2024"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from 12-14 May here|from 14-16 April here",
                "vom 12. bis 14. Mai hier|vom 14. bis 16. April hier",
                "vom 3. bis zum 12. Mai 2024 hier|vom 5. bis zum 14. April 2024 hier",
                "vom 3.-12. Mai 2024|vom 5.-14. April 2024",
                "vom 03.-12.05.2024|vom 05.-14.04.2024",
                "vom 03.05.-12.05.2024|vom 05.04.-14.04.2024",
                "am 03. und 05.05.2024|am 05. und 07.04.2024",
                "am 10.5. und 11.5. hier|am 12.4. und 13.4. hier",
                "Operation 10.5., dann|Operation 12.4., dann",
                "admitted 3-12 May 2024|admitted 5-14 April 2024",
                "the 3rd to 12th May|the 5th to 14th April",
                "on 3, 5 and 9 May 2024|on 5, 7 and 11 April 2024",
                "from May 3 to 12, 2024, here|from April 5 to 14, 2024, here",
                "May 3-12, 2024|April 5-14, 2024",
                "May 3, 5 and 9, 2024|April 5, 7 and 11, 2024",
                "du 3 au 12 mai ici|du 5 au 14 avril ici",
                "del 3 al 12 de mayo de 2024|del 5 al 14 de abril de 2024",
                "3/5-12/5/2024|5/4-14/4/2024",
                "13/05/2024-15/05/2024|15/04/2024-17/04/2024",
                "13.05.2024-15.05.2024|15.04.2024-17.04.2024",
                "2024-05-13/2024-05-15|2024-04-15/2024-04-17"
            })
    void daysThatShareAMonthMoveTogether(String written, String moved) {
        assertEquals(
                "Seen " + moved + ".",
                FOUR_WEEKS.about(LocalDate.of(2024, 5, 20)).scrub("Seen " + written + "."));
        assertFalse(Pattern.compile("\\d|Ma[iy]|mayo")
                .matcher(DROPPING.scrub("Seen " + written + "."))
                .find());
    }

    @Test
    void daysThatShareNoMonthWhereTheyAreMovedGoWhole() {
        Scrubber scrubber = FOUR_WEEKS.about(LocalDate.of(2024, 5, 20));
        assertEquals("vom [removed] hier", scrubber.scrub("vom 27. bis 30. Mai 2024 hier"));
        assertEquals("on [removed].", scrubber.scrub("on January 27 and 30, 2024."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20240510143000|20240412143000",
                "202405101430|202404121430",
                "13 05 2024|15 04 2024",
                "13052024|15042024",
                "13MAY24|15APRIL24",
                "May13,2024|April15,2024",
                "13.V.2024|15.IV.2024",
                "4. IX. 2024|7. VIII. 2024",
                "May 13th '24|April 15th '24",
                "im M\u00E4rz 24|im Februar 24",
                "in March 24|in February 24",
                "March '24|February '24",
                "seit 05.2024|seit 04.2024",
                "2024-05|2024-04"
            })
    void aDayMovesHoweverItsPartsArePartedOrJoined(String written, String moved) {
        assertEquals("Seen " + moved + ".", FOUR_WEEKS.scrub("Seen " + written + "."));
        assertFalse(Pattern.compile("24|M[a\u00E4][ry]")
                .matcher(DROPPING.scrub("Seen " + written + "."))
                .find());
    }

    @Test
    void theStudysDaySaysWhetherTheMonthComesFirst() {
        Scrubber scrubber = FOUR_WEEKS.about(LocalDate.of(2022, 5, 10));
        assertEquals("today 04/12/2022; ct 03/14/2022", scrubber.scrub("today 05/10/2022; ct 04/11/2022"));
        assertEquals("today 12/04/2022; ct 14/03/2022", scrubber.scrub("today 10/05/2022; ct 11/04/2022"));
        assertEquals("ct 03/14/2022", scrubber.scrub("ct 04/11/2022"));
        assertEquals("ct 14/03/2022", scrubber.scrub("ct 11/04/2022"));
        assertEquals("12/02/2022 and 15/04/2022", scrubber.scrub("12/03/2022 and 13/05/2022"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday, today, tomorrow, last week, 3 days ago",
                "gestern, vorgestern, heute, vor 3 Tagen, hier, ayer, anteayer",
                "3.2. Lungs clear. 1.1. Heart",
                "value 12.10. Normal. SUV 3.5. Creatinine 1.2.",
                "on 3/5 slices, on 1/2 of it, 10/12, L4/5, T2/3",
                "the third may be a cyst; the first may, too",
                "12 May be seen; slice 3 may represent",
                "May 12 mm, March 12 times, am 3.5 mm großen Herd"
            })
    void whatOnlyLooksLikeADayWithoutAYearStays(String text) {
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
