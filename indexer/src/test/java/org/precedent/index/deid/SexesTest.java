package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SexesTest {
    @ParameterizedTest
    @CsvSource({
        "M, M",
        "m, M",
        "Male, M",
        "männlich, M",
        "MALE NEUTERED, M",
        "F, F",
        "' f ', F",
        "Female, F",
        "W, F",
        "weiblich, F",
        "F (verified), F",
        "O, O",
        "other, O",
        "divers, O",
        "non-binary, O",
        "'', ''",
        "?, ''",
        "U, ''",
        "unknown, ''",
        "n/a, ''"
    })
    void sexesComeInManyWritings(String written, String sex) {
        assertEquals(sex, Sexes.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "2 F", "M/F", "male or female", "Jane Doe", "Zebedee"})
    void whatNamesNoSexIsNone(String written) {
        assertNull(Sexes.of(written));
    }
}
