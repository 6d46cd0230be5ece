package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only sounds like a finding is none, and hides none that stands beside it. */
final class NoFindingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Secondary to trauma.",
                "Secondary findings: none",
                "The secondary pulmonary lobule is normal.",
                "All criteria are met.",
                "Stroke protocol MRI: normal",
                "Discussed at the tumour board.",
                "Tumor markers are pending.",
                "Fracture clinic referral",
                "Referred from Mass General Hospital.",
                "Body mass index 24",
                "Lung cancer screening",
                "The seminal vesicles are normal.",
                "Fine-needle aspiration of the left lobe",
                "Kein Befund. Vorstellung im Tumor-Board.",
                "Die letzte Regelblutung war vor 4 Wochen."
            })
    void aPhraseThatOnlySoundsLikeAFindingIsNone(String text) {
        assertEquals("", Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hydronephrosis secondary to a ureteral stone. | hydronephrosis present, ureteral-stone present
            Secondary osteoarthritis of the hip.          | osteoarthritis present
            Secondaries in the liver, brain mets.         | liver-metastasis present, brain-metastasis present
            Stroke protocol: acute stroke.                | stroke present
            Body mass index 24, renal mass.               | renal-mass present
            No mass effect.                               | mass-effect absent
            Tumor-Board: Leberzirrhose.                   | cirrhosis present
            """)
    void whatStandsBesideItIsFound(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
