package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WholeReportTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Small left pleural effusion. No effusion.            => pleural-effusion:present
            Kein Erguss. Pleuraerguss links.                     => pleural-effusion:present
            Rib fracture. No fracture elsewhere on the left.     => rib-fracture:present
            FINDINGS: Rib fracture.¶IMPRESSION: No other fracture. => rib-fracture:present
            No effusion.                                         => effusion:absent
            Possible pleural effusion. No effusion elsewhere.    => effusion:absent, pleural-effusion:uncertain
            INDICATION: Rib fracture.¶FINDINGS: No fracture.     => fracture:absent
            """)
    void whatIsThereIsNotDeniedInGeneral(String text, String expected) {
        assertEquals(expected, Said.inAll(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            FINDINGS: Melanoma.¶DIAGNOSIS: Margins negative for melanoma. => melanoma:present, positive-margin:absent
            Melanom am Rücken.¶BEURTEILUNG: Schnittränder frei von Melanom. => melanoma:present, positive-margin:absent
            FINDINGS: Liver metastases.¶IMPRESSION: Lymph nodes negative for metastasis. => liver-metastasis:present
            Margins negative for melanoma.                       => melanoma:absent, positive-margin:absent
            FINDINGS: Melanoma.¶IMPRESSION: No melanoma.         => melanoma:absent
            """)
    void whatIsDeniedOfAMarginOrANodeIsNotDeniedAsAWhole(String text, String expected) {
        assertEquals(expected, Said.inAll(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            FINDINGS: There is a small left pleural effusion. No pneumothorax.¶¶BEURTEILUNG: Kleiner \
            Pleuraerguss links. Kein Pneumothorax. Fraktur. => pleural-effusion present left, pneumothorax \
            absent, pleural-effusion present left, pneumothorax absent, fracture present
            Befund: Kleiner Pleuraerguss links. Kein Pneumothorax. Herz nicht vergrößert.¶¶IMPRESSION: \
            Small left pleural effusion. No pneumothorax. => pleural-effusion present left, pneumothorax \
            absent, cardiomegaly absent, pleural-effusion present left, pneumothorax absent
            There is a rib fracture on the left. No pneumothorax.¶¶Rippenfraktur links.¶Pneumothorax: \
            keiner. => rib-fracture present left, pneumothorax absent, rib-fracture present left, \
            pneumothorax absent
            """)
    void everyPartOfAReportIsReadInItsLanguage(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Left wrist: no fracture.                             => wrist-fracture absent left
            Fracture of the hip.                                 => hip-fracture present
            Fraktur am Handgelenk links.                         => wrist-fracture present left
            """)
    void aPlaceThatIsTwoThingsIsBoth(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Rechts basal Infiltrat, kleiner Erguss.              => lung-opacity present right, effusion present right
            Links kein Erguss, keine Fraktur.                    => effusion absent left, fracture absent left
            Pleural effusion: left; pneumothorax: no; fracture: yes, right. => pleural-effusion present \
            left, pneumothorax absent, fracture present right
            No effusion on the left or right.                    => effusion absent bilateral
            Either an abscess or a cyst.                         => abscess uncertain, cyst uncertain
            Effusions on either side.                            => effusion present bilateral
            """)
    void aSideIsThatOfWhatItIsSaidOf(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
