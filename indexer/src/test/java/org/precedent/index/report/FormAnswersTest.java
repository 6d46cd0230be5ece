package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            PTX-, effusion+                                      => pneumothorax absent, effusion present
            PTX -, effusion +                                    => pneumothorax absent, effusion present
            Pneumothorax (-), effusion (+)                       => pneumothorax absent, effusion present
            Pneumothorax (neg.), effusion (pos.)                 => pneumothorax absent, effusion present
            Pneumothorax neg., effusion pos.                     => pneumothorax absent, effusion present
            Fracture-, dislocation-                              => fracture absent, dislocation absent
            Fracture -ve, effusion +ve                           => fracture absent, effusion present
            Pneumothorax: -¶Effusion: +                          => pneumothorax absent, effusion present
            Fraktur -, Luxation -, Erguss + links                => fracture absent, dislocation absent, effusion present left
            Pneumothorax (-) Pleuraerguss (+)                    => pneumothorax absent, pleural-effusion present
            Pneumothorax (neg.), Pleuraerguss (pos.)             => pneumothorax absent, pleural-effusion present
            """)
    void aSignBehindANameAnswersIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Effusion - small, left.                              => effusion present left
            Pleural effusion - stable - and pneumonia.           => pleural-effusion present, pneumonia present
            Effusion +/- consolidation.                          => effusion present, consolidation uncertain
            Breast cancer, ER-, PR-.                             => breast-cancer present
            Nierenzysten- und Tumornachweis.                     => renal-cyst present, neoplasm present
            """)
    void aHyphenOrADashIsNoSign(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\'', textBlock = """
            Effusion,No¶Pneumothorax,Yes                         => effusion absent, pneumothorax present
            Erguss;nein¶Fraktur;ja                               => effusion absent, fracture present
            "Effusion","No"                                      => effusion absent
            Mass, yes; effusion, no.                             => mass present, effusion absent
            Pneumothorax, no effusion                            => pneumothorax present, effusion absent
            """)
    void aColumnAnswersTheOneBeforeIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumothorax [ ] Effusion [x]                        => pneumothorax absent, effusion present
            Pneumothorax [x] Effusion [ ]                        => pneumothorax present, effusion absent
            [ ] Pneumothorax [x] Effusion                        => pneumothorax absent, effusion present
            [x] Pneumothorax [] Effusion                         => pneumothorax present, effusion absent
            Pneumothorax: [ ] Effusion: [X]                      => pneumothorax absent, effusion present
            Findings: [ ] pneumothorax [x] effusion              => pneumothorax absent, effusion present
            ☐ Pneumothorax ☑ Effusion ☐ Fracture                 => pneumothorax absent, effusion present, fracture absent
            Pneumothorax ( ) Effusion (x)                        => pneumothorax absent, effusion present
            Pneumothorax [no] Effusion [yes]                     => pneumothorax absent, effusion present
            Pneumothorax: [ ] yes [x] no                         => pneumothorax absent
            Pneumothorax: yes [x] no [ ]                         => pneumothorax present
            Pneumothorax: yes [ ] no [x]                         => pneumothorax absent
            Pneumothorax [ ], Erguss [x], Infiltrat [ ]          => pneumothorax absent, effusion present, lung-opacity absent
            Fraktur: ☐ ja ☒ nein                                 => fracture absent
            """)
    void aBoxBeforeOrBehindANameAnswersIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumothorax | no | Effusion | small                 => pneumothorax absent, effusion present
            | Pneumothorax | no |¶| Effusion | yes |             => pneumothorax absent, effusion present
            Pneumothorax | yes | Effusion | no                   => pneumothorax present, effusion absent
            Pneumothorax | not seen | Effusion | small           => pneumothorax absent, effusion present
            Pneumothorax | - | Effusion | +                      => pneumothorax absent, effusion present
            Pneumothorax⇥no⇥Effusion⇥yes                         => pneumothorax absent, effusion present
            Pneumothorax | nein | Erguss | klein                 => pneumothorax absent, effusion present
            """)
    void aCellAnswersTheOneBeforeIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Carcinoma, HER2: negative                            => malignancy present
            Carcinoma (HER2 negative)                            => malignancy present
            Left breast mass, BI-RADS: 0                         => breast-mass present left
            Glioblastom, IDH: neg.                               => glioma present
            Pneumonia, COVID: N                                  => pneumonia present
            Melanoma, fracture, effusion: none                   => melanoma absent, fracture absent, effusion absent
            """)
    void anAnswerToSomethingElseDeniesNothing(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumothorax: N                                      => pneumothorax absent
            Effusion: Y                                          => effusion present
            Pneumothorax: N; Effusion: Y                         => pneumothorax absent, effusion present
            Pneumothorax: 0, effusion: 1                         => pneumothorax absent, effusion present
            pneumothorax=false effusion=true                     => pneumothorax absent, effusion present
            Pneumothorax: N/A                                    => pneumothorax uncertain
            Pneumothorax: No Effusion: Yes                       => pneumothorax absent, effusion present
            Haemorrhage, mass, fracture: N                       => haemorrhage absent, mass absent, fracture absent
            Fraktur: ja, Luxation: nein                          => fracture present, dislocation absent
            Fraktur: nein, Erguss: ja links                      => fracture absent, effusion present left
            The heart is normal. The lungs are clear.¶Tumor: nein  => neoplasm absent
            The heart is normal. The lungs are clear.¶Fraktur: ja  => fracture present
            Die Lunge ist frei. Das Herz ist normal.¶Fraktur: no   => fracture absent
            """)
    void aWordAloneAnswersInAnyLanguage(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
