package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GluedNamesTest {
    private static final Scrubber TOLD = Scrubber.builder()
            .person("Carruthers^Elspeth")
            .person("MacDonald^Una")
            .person("Kim^Ito")
            .person("Größler^Änne")
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CarruthersNote|[removed]Note",
                "DOBCarruthers|DOB[removed]",
                "NameCarruthers|Name[removed]",
                "NameCarruthersElspeth|Name[removed]",
                "CarruthersLeft effusion|[removed]Left effusion",
                "PatientMacDonaldLeft|Patient[removed]Left",
                "MRNKim|MRN[removed]",
                "KimReport|[removed]Report",
                "GrößlerBefund|[removed]Befund",
                "PatÄnne|Pat[removed]",
                "Carruthers2|[removed]2",
                "2Carruthers|2[removed]"
            })
    void aNameThatIsGluedToAnotherWordIsRemoved(String text, String clean) {
        assertEquals("a " + clean, TOLD.scrub("a " + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProBNP and HbA1c", "SpO2, PaCO2, NaCl, T2w", "Kimono", "uncarruthered"})
    void whatOnlyHasTheLettersOfANameStays(String text) {
        Scrubber scrubber =
                Scrubber.builder().person("Bnpa^Una").person("Small^Ac").build();
        assertEquals(text, scrubber.scrub(text));
    }

    @Test
    void aPartOfAWordThatIsACommonWordStays() {
        Scrubber scrubber = Scrubber.builder().person("Left^Stone").build();
        assertEquals("LeftLung", scrubber.scrub("LeftLung"));
    }
}
