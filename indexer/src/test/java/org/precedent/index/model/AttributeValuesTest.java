package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeValuesTest {
    @Test
    void theWholeIsAValueAndSoIsEachPart() {
        assertEquals(
                Set.of("H&E, PAS; none", "H&E", "PAS", "none"),
                AttributeValues.of("H&E, PAS; none").texts());
        assertEquals(Set.of("1,5"), AttributeValues.of("1,5").texts());
    }

    @Test
    void decimalNumbersAreNumbersToo() {
        assertEquals(
                Set.of(40.0, -1.5, 2e-3), AttributeValues.of("40, -1.5, 2e-3").numbers());
        for (String other : Set.of("40x", "0x10", "NaN", "Infinity", "1e999", "1d", ".", "", "1,5", "٤٠")) {
            assertEquals(Set.of(), AttributeValues.of(other).numbers(), other);
        }
    }

    @Test
    void daysOfTheCalendarAreDaysToo() {
        assertEquals(
                Set.of(LocalDate.of(2020, 2, 29)),
                AttributeValues.of("2020-02-29; 2021-02-29; 2021-2-1").days());
    }

    @Test
    void whatNoFilterCanAskForIsNoValue() {
        String longest = "x".repeat(AttributeValues.LONGEST);
        assertEquals(Set.of(longest), AttributeValues.of(longest).texts());
        assertEquals(Set.of("short"), AttributeValues.of(longest + "x; short").texts());
        assertEquals(Set.of(), AttributeValues.of("").texts());
    }
}
