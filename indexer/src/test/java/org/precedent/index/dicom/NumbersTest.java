package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1",
                "-1024.0 | -1024",
                "-1024,0 | -1024",
                "0,625 | 0.625",
                "1,5e-2 | 0.015",
                ".5 | 0.5",
                ",5 | 0.5",
                "+7. | 7",
                "1024,000 | 1024"
            })
    void numbersComeInManyWritings(String written, double number) {
        assertEquals(number, Numbers.number(written).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,024", "-12,345", "1.024,5", "1d", "0x1p3", "NaN", "Infinity", "1e999", "1 2"})
    void whatIsNoNumberIsNone(String written) {
        assertTrue(Numbers.number(written).isEmpty());
    }

    @Test
    void aFractionIsNoWholeNumber() {
        assertEquals(3, Numbers.whole("3,00").orElseThrow());
        assertTrue(Numbers.whole("3.5").isEmpty());
        assertTrue(Numbers.whole("99999999999").isEmpty());
    }
}
