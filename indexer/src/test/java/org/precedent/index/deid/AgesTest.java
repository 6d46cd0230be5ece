package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AgesTest {
    @Test
    void theOldestAgeIsPinned() {
        assertEquals(130, Ages.OLDEST);
        assertEquals(130, Ages.years("130Y"));
        assertNull(Ages.years("131Y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "045Y | 45",
                "45Y | 45",
                "45y | 45",
                "' 45Y ' | 45",
                "45 Y | 45",
                "45 | 45",
                "045 | 45",
                "0 | 0",
                "45.0 | 45",
                "45,9 | 45",
                "４５Y | 45",
                "45 years | 45",
                "45 yrs. | 45",
                "45-year-old | 45",
                "45 y/o | 45",
                "45 years of age | 45",
                "45Y (reckoned) | 45",
                "45 Jahre | 45",
                "45 años | 45",
                "45 ans | 45",
                "90+ | 90",
                ">89 | 89",
                "018M | 1",
                "23 months | 1",
                "18 mo | 1",
                "1Y6M | 1",
                "1 year and 11 months | 1",
                "11M 29D | 0",
                "060W | 1",
                "3 Wochen | 0",
                "000D | 0",
                "P45Y | 45"
            })
    void agesComeInManyWritings(String written, int years) {
        assertEquals(years, Ages.years(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Y", "-1", "000Y", "000", "999Y", "old", "45X", "40-49", "45 60", "1e3", "45;Y"})
    void whatIsNoAgeIsNone(String written) {
        assertNull(Ages.years(written));
    }

    @Test
    void yearsAreReckonedFromBirth() {
        LocalDate day = LocalDate.of(2024, 1, 20);
        assertEquals(24, Ages.between(LocalDate.of(2000, 1, 20), day));
        assertEquals(23, Ages.between(LocalDate.of(2000, 1, 21), day));
        assertNull(Ages.between(LocalDate.of(2024, 1, 21), day));
        assertNull(Ages.between(LocalDate.of(1850, 1, 1), day));
        assertNull(Ages.between(null, day));
        assertNull(Ages.between(day, null));
    }
}
