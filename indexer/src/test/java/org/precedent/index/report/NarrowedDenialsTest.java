package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who denies one of a kind does not deny them all. */
final class NarrowedDenialsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No acute fracture.                            => fracture absent only acute
            No large effusion.                            => effusion absent only large
            No suspicious nodule.                         => nodule absent only suspicious
            No significant stenosis.                      => stenosis absent only significant
            No new lesion.                                => abnormality absent new only new
            No evidence of active TB.                     => tuberculosis absent only active
            No acute disease.                             => abnormality absent only acute
            No acute cardiopulmonary disease.             => abnormality absent only acute
            No acute intracranial haemorrhage.            => intracranial-haemorrhage absent only acute
            No displaced fracture.                        => fracture absent only displaced
            No acute displaced fracture.                  => fracture absent only acute displaced
            No definite pneumothorax.                     => pneumothorax absent only definite
            No convincing evidence of pneumonia.          => pneumonia absent only definite
            No central pulmonary embolism.                => pulmonary-embolism absent only central
            No segmental or larger PE.                    => pulmonary-embolism absent worse only larger
            No other fracture.                            => fracture absent only other
            Without large effusion.                       => effusion absent only large
            Negative for acute fracture.                  => fracture absent only acute
            kein großer Erguss                            => effusion absent only large
            Keine frische Fraktur.                        => fracture absent only acute
            Kein sicherer Nachweis eines Pneumothorax.    => pneumothorax absent only definite
            Keine zentrale Lungenembolie.                 => pulmonary-embolism absent only central
            Pas de fracture récente.                      => fracture absent only acute
            Pas d'épanchement significatif.               => effusion absent only significant
            Sin fractura aguda.                           => fracture absent only acute
            """)
    void aQualifierNarrowsADenial(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            A large effusion is not seen.                 => effusion absent only large
            Acute fracture is not identified.             => fracture absent only acute
            Acute fracture: no.                           => fracture absent only acute
            No effusion of significant size.              => effusion absent only significant
            There is no nodule that is suspicious.        => nodule absent only suspicious
            No nodules suspicious for malignancy.         => nodule absent only suspicious, malignancy absent
            No opacity consistent with pneumonia.         => lung-opacity absent only compatible, pneumonia absent
            """)
    void itMayStandBehindOrBeforeWhatDenies(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No acute fracture or dislocation.             => fracture absent only acute, dislocation absent only acute
            No large effusion or pneumothorax.            => effusion absent only large, pneumothorax absent only large
            No acute fracture, dislocation, or effusion.  => fracture absent only acute, dislocation absent only acute, effusion absent only acute
            No acute fracture, no dislocation.            => fracture absent only acute, dislocation absent
            No effusion or large haematoma.               => effusion absent, haematoma absent only large
            Kein relevanter Erguss, kein Pneumothorax.    => effusion absent only significant, pneumothorax absent
            Keine akute Blutung, keine Ischämie.          => haemorrhage absent only acute, ischaemia absent
            No acute fracture. No effusion.               => fracture absent only acute, effusion absent
            """)
    void itBelongsToTheBareItemsOfAListToo(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No evidence of any fracture.                  => fracture absent
            No fracture whatsoever.                       => fracture absent
            No trace of pneumothorax.                     => pneumothorax absent
            No visible pneumothorax.                      => pneumothorax absent
            No pneumothorax is evident.                   => pneumothorax absent
            No focal consolidation.                       => consolidation absent
            No residual pneumothorax.                     => pneumothorax absent
            Not even a small effusion.                    => effusion absent
            Recent CT shows no effusion.                  => effusion absent
            Keinerlei Erguss.                             => effusion absent
            Aktuell kein Erguss.                          => effusion absent
            """)
    void whatOnlyStrengthensADenialNarrowsNone(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            The large effusion has resolved.              => effusion absent resolved
            Large effusion.                               => effusion present
            No change in the large effusion.              => effusion present unchanged
            Possible acute fracture.                      => fracture uncertain
            """)
    void onlyWhatIsDeniedIsNarrowed(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @Test
    void theReportAsAWholeDoesNotDenyIt() {
        assertEquals("", Said.inAll("No acute fracture."));
        assertEquals("fracture:absent", Said.inAll("No acute fracture. No fracture."));
        assertEquals("rib-fracture:present", Said.inAll("No acute fracture. Old rib fracture."));
    }

    @Test
    void itAnswersWhatWasAskedNeitherWithYesNorWithNo() {
        assertEquals("", Said.inAll("INDICATION: Fracture?\nFINDINGS: No acute fracture."));
        assertEquals("fracture:absent", Said.inAll("INDICATION: Fracture?\nFINDINGS: No fracture."));
    }

    @Test
    void anAddendumThatDeniesAPartTakesNothingBack() {
        assertEquals(
                "pleural-effusion:present",
                Said.inAll("FINDINGS: Left pleural effusion.\nADDENDUM: No large effusion."));
    }
}
