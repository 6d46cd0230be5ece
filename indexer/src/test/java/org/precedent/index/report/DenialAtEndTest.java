package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenialAtEndTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumonia (RLL) excluded.                        => pneumonia absent right
            Nodule (6 mm) not seen today.                    => nodule absent
            Subdural haematoma (left) has resolved.          => subdural-haematoma absent left
            Nodule in the RUL (series 4, image 23) not seen. => lung-nodule absent right
            Pulmonary embolism (PE) is excluded.             => pulmonary-embolism absent, pulmonary-embolism absent
            Pulmonary embolism (PE) cannot be excluded.      => pulmonary-embolism uncertain, pulmonary-embolism uncertain
            Lymphovascular invasion (LVI): not identified    => lymphovascular-invasion absent, lymphovascular-invasion absent
            Left renal mass (2 cm) suspected.                => renal-mass uncertain left
            Erguss (links) nicht nachweisbar.                => effusion absent left
            Lungenembolie (LAE) ausgeschlossen.              => pulmonary-embolism absent, pulmonary-embolism absent
            Pleuraerguss (re.) wahrscheinlich.               => pleural-effusion uncertain right
            Mass (2 cm), no calcification.                   => mass present, calcification absent
            Carcinoma (HER2 negative) of the breast.         => malignancy present
            Fracture, left wrist, not seen.                  => wrist-fracture absent left
            Fracture, not displaced.                         => fracture present
            """)
    void aBracketBetweenANameAndWhatIsSaidOfItIsPassed(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Consolidation, effusion, and pneumothorax are all absent.      => consolidation absent, effusion absent, pneumothorax absent
            Fracture, dislocation, and joint effusion were not identified. => fracture absent, dislocation absent, joint-effusion absent
            Dysplasia, metaplasia and malignancy are not identified.       => dysplasia absent, metaplasia absent, malignancy absent
            Hemorrhage, mass, and hydrocephalus have been ruled out.       => haemorrhage absent, mass absent, hydrocephalus absent
            Consolidation, effusion, pneumothorax - none seen.             => consolidation absent, effusion absent, pneumothorax absent
            Consolidation, effusion and pneumothorax are possible.         => consolidation uncertain, effusion uncertain, pneumothorax uncertain
            Blutung, Infarkt, Raumforderung nicht nachweisbar.             => haemorrhage absent, infarction absent, mass absent
            Fraktur, Erguss nicht erkennbar.                               => fracture absent, effusion absent
            """)
    void aListOfBareItemsIsDeniedAtItsEnd(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            There is consolidation, and pneumothorax is not seen. => consolidation present, pneumothorax absent
            Small left effusion, pneumothorax not seen.           => pleural-effusion present left, pneumothorax absent
            Cardiomegaly, pneumothorax is not seen.               => cardiomegaly present, pneumothorax absent
            Heart enlarged, effusion and pneumothorax not seen.   => cardiomegaly present, effusion absent, pneumothorax absent
            Effusion 2 cm, pneumothorax not seen.                 => effusion present, pneumothorax absent
            Hämatom links, Fraktur nicht nachweisbar.             => haematoma present left, fracture absent
            Pneumonie, Abszess nicht auszuschließen.              => pneumonia present, abscess uncertain
            """)
    void anItemThatIsStatedByItselfIsNotDeniedAtTheEnd(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
