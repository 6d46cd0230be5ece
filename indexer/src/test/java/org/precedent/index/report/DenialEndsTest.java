package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenialEndsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No pneumothorax, effusion present on the left.       => pneumothorax absent, effusion present left
            No pneumothorax, effusion on the left.               => pneumothorax absent, effusion present left
            No fracture, haematoma 3 cm.                         => fracture absent, haematoma present
            No fracture, haematoma much smaller.                 => fracture absent, haematoma present
            No effusion, left pneumothorax or consolidation.     => effusion absent, pneumothorax absent left, consolidation absent
            No fracture, dislocation.                            => fracture absent, dislocation absent
            No fracture, haematoma, no dislocation.              => fracture absent, haematoma present, dislocation absent
            Keine Fraktur, Hämatom links.                        => fracture absent, haematoma present left
            Keine Fraktur, Erguss vorhanden.                     => fracture absent, effusion present
            Keine Fraktur, Hämatom 3 cm.                         => fracture absent, haematoma present
            Keine Fraktur, Luxation oder Hämatom links.          => fracture absent left, dislocation absent left, haematoma absent left
            """)
    void anItemThatTellsMoreIsNotDeniedWithTheListBeforeIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            There is no evidence that the nodule is malignant.   => nodule present, malignancy absent
            No sign that this effusion is infected.              => effusion present, infection absent
            No evidence that there is an effusion.               => effusion absent
            No calcification within the nodule.                  => calcification absent, nodule present
            No abscess around the fracture.                      => abscess absent, fracture present
            No evidence of the effusion seen earlier.            => effusion absent
            Kein Hinweis, dass der Knoten maligne ist.           => nodule present, malignancy absent
            Kein Anhalt dafür, dass der Knoten maligne ist.      => nodule present, malignancy absent
            Keine Verkalkungen im Knoten.                        => calcification absent, nodule present
            Der Knoten ist nicht maligne.                        => nodule present, malignancy absent
            Die Zyste ist nicht rupturiert.                      => cyst present
            Die Zyste ist nicht nachweisbar.                     => cyst absent
            No tumour progression.                               => neoplasm present
            """)
    void whatIsKnownToBeThereIsNotDenied(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No nodule larger than 3 mm.                          => nodule uncertain
            No nodules > 4 mm, no effusion.                      => nodule uncertain, effusion absent
            No stenosis of more than 50%.                        => stenosis uncertain
            Kein Rundherd größer als 3 mm.                       => nodule uncertain
            Keine Stenose über 50 %.                             => stenosis uncertain
            No nodule. The aorta is larger than 3 cm.            => nodule absent
            """)
    void aDenialFromASizeOnLeavesSmallerOnesOpen(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no clot no mass old infarct                          => mass absent, infarction present
            no pneumothorax - small effusion                     => pneumothorax absent, effusion present
            No hydronephrosis despite a stone in the ureter.     => hydronephrosis absent, ureteral-stone present
            Vein not compressible: thrombosis.                   => thrombosis present
            No fracture and effusion was moderate.               => fracture absent, effusion present
            Lungs: clear, with normal markings and with no consolidation¶Pleura: left effusion => consolidation absent, pleural-effusion present left
            """)
    void aDenialEndsWithItsStatement(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Fracture no. 2 is healing.                           => fracture present
            Negative for the following: fracture, dislocation.   => fracture absent, dislocation absent
            No haemorrhage into the tumour.                      => haemorrhage absent, neoplasm present
            Ø fracture                                           => fracture absent
            ∅ Fraktur, ∅ Luxation                                => fracture absent, dislocation absent
            Nodule Ø 12 mm                                       => nodule present
            Non-obstructing stone in the left kidney.            => kidney-stone present left
            Non-calcified nodule.                                => nodule present
            Non-haemorrhagic infarct.                            => infarction present
            Discrepancy: the initial report of fracture was wrong. => fracture absent
            The report of no fracture was wrong.                 => fracture present
            Die Angabe einer Fraktur war falsch.                 => fracture absent
            """)
    void signsContrariesAndRetractionsAreRead(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No PE or DVT.                                        => pulmonary-embolism absent, deep-vein-thrombosis absent
            PE or DVT?                                           => pulmonary-embolism uncertain, deep-vein-thrombosis uncertain
            ?PE                                                  => pulmonary-embolism uncertain
            Is there a PE?                                       => pulmonary-embolism uncertain
            """)
    void aShortNameThatIsAskedForOrListedIsRead(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            the pe was normal or absent                          => ''
            No p.e.                                              => ''
            PE: lungs clear.                                     => ''
            """)
    void aShortNameIsNotReadElsewhere(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
