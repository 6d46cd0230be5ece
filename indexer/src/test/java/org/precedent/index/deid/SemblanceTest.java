package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SemblanceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe | NAME",
                "Doe, Jane | NAME",
                "DOE^JANE | NAME",
                "doe^jane | NAME",
                "Whitcombe | NAME",
                "Dr. J. van der Berg | NAME",
                "Mueller_Juergen | NAME",
                "O'Neil | NAME",
                "Мария Кузнецова | NAME",
                "山田太郎 | NAME",
                "jane doe | NOTHING",
                "Left lung | NOTHING",
                "Pneumothorax | NOTHING",
                "Tension Pneumothorax | NOTHING",
                "Moderate | NOTHING",
                "A long sentence about a lung that is white | NOTHING",
                "4711042 | NUMBER",
                "MRN-55667 | NUMBER",
                "0048-213-77 | NUMBER",
                "A1B2C3D4 | NUMBER",
                "T2N0M0 | NOTHING",
                "J93.0 | NOTHING",
                "120 | NOTHING",
                "1.5 | NOTHING",
                "12.03.1950 | DAY",
                "1950-03-12 | DAY",
                "12 March 1950 | DAY",
                "j.doe@example.org | ADDRESS",
                "+49 761 270 1234 | ADDRESS",
                "'' | NOTHING"
            })
    void aValueLooksLikeWhatItsFormIs(String value, Semblance looks) {
        assertEquals(looks, Semblance.of(value), value);
    }

    @Test
    void theKeysOfDicomJsonNameNobody() {
        assertEquals(Semblance.NOTHING, Semblance.ofKey("00100010"));
        assertEquals(Semblance.NAME, Semblance.ofKey("Doe, Jane"));
    }
}
