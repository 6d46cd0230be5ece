package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedAndAnsweredTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            RLQ pain ? appendicitis.              => appendicitis uncertain
            headache ? SAH                        => subarachnoid-haemorrhage uncertain
            weight loss ? cancer ? mets           => malignancy uncertain, metastasis uncertain
            SOB ? PE                              => pulmonary-embolism uncertain
            Husten ? Pneumonie                    => pneumonia uncertain
            Is there a fracture ? No.             => fracture absent
            Fracture ? Non.                       => fracture absent
            Fracture ? Small effusion.            => fracture uncertain, effusion present
            IS THERE A FRACTURE ? SMALL EFFUSION. => fracture uncertain, effusion present
            """)
    void aQuestionMarkThatStandsApartAsksForWhatFollows(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumothorax? Not seen. Effusion? Yes.  => pneumothorax absent, effusion present
            Fracture? None identified.              => fracture absent
            Pneumothorax ? Non vu.                  => pneumothorax absent
            Fraktur? Nicht nachweisbar.             => fracture absent
            Effusion? Not well seen.                => effusion uncertain
            Effusion? Not excluded.                 => effusion uncertain
            Effusion? No change.                    => effusion uncertain
            """)
    void aQuestionIsDeniedByASentenceThatHoldsNothingElse(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Intracranial hemorrhage......No             => intracranial-haemorrhage absent
            Fracture ........ No                        => fracture absent
            Fraktur ........ ja                         => fracture present
            Fracture: __No__                            => fracture absent
            Fracture: __Yes__                           => fracture present
            Effusion... No fracture.                    => effusion present, fracture absent
            Pneumothorax: 0 / Effusion: 1 / Fracture: 0 => pneumothorax absent, effusion present, fracture absent
            """)
    void aRowOfDotsOrLinesLeadsToTheAnswer(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumonia ✓ Effusion ✗ Nodule ✓ => pneumonia present, effusion absent, nodule present
            ✓ Pneumonia ✗ Effusion          => pneumonia present, effusion absent
            Effusion ✗                      => effusion absent
            ✗ Effusion                      => effusion present
            ☐ Fracture ✗ Effusion           => fracture absent, effusion present
            """)
    void aCrossDeniesBesideTicksOrAloneBehindItsEntry(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Cardiomegaly: [ ] yes [ ] no => cardiomegaly uncertain
            Cardiomegaly: ☐ yes ☐ no     => cardiomegaly uncertain
            Fraktur: [ ] ja [ ] nein     => fracture uncertain
            Fraktur: [x] ja [ ] nein     => fracture present
            """)
    void aQuestionOfAFormThatIsNotAnsweredIsOpen(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
