package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"60, 60", "60.0, 60", "060Y, 60", "5 years, 5", "90+, 90", "[90+], 90", "018M, 1", "003W, 0", "0, 0"})
    void agesAreWholeYears(String written, int years) {
        assertEquals(Integer.valueOf(years), Values.age(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "adult", "-1", "999", "6 0", "60-70", "9999999999"})
    void whatIsNoAgeIsNone(String written) {
        assertNull(Values.age(written));
    }

    @ParameterizedTest
    @CsvSource({
        "Pleural Effusion, pleural effusion",
        "COVID-19, COVID-19",
        "X-Ray Computed Tomography, x-ray computed tomography",
        "COPD signs, COPD signs",
        "E.Coli, E.Coli",
        "No Finding, no finding"
    })
    void labelsAreSmallButForShortForms(String written, String label) {
        assertEquals(label, Values.label(written));
    }

    @Test
    void listsOfPythonAreReadInBothQuotes() {
        assertEquals(List.of("a b", "c's", "d"), Values.pythonList("['a b', \"c's\", ' d ', '', ' ']"));
        assertEquals(List.of(), Values.pythonList("[]"));
        assertEquals(List.of(), Values.pythonList("nan"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20140915 | 2014-09-15",
                "2014-09-15 | 2014-09-15",
                "January 2, 2020 | 2020-01-02",
                "Feb 13, 2020 | 2020-02-13"
            })
    void daysAreWrittenAsTheManifestDoes(String written, String day) {
        assertEquals(day, CalendarDay.iso(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020", "20141399", "1/2/2020"})
    void whatIsNoWholeDayIsNone(String written) {
        assertEquals("", CalendarDay.iso(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "a/../../b", "..\\b"})
    void aRowOutOfTheFolderCannotBe(String file) {
        assertThrows(
                IllegalArgumentException.class, () -> new CorpusRow("i", "p", "s", file, null, new LinkedHashMap<>()));
    }
}
