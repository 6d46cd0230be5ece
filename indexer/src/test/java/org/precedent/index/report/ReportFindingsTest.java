package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.index.model.Finding;

final class ReportFindingsTest {
    private static List<Finding> findings(String text) {
        return ReportParser.parse(text).structure().findings();
    }

    private static List<String> read(String text) {
        return findings(text).stream()
                .map(one -> one.id() + " " + one.presence().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void aFindingStandsWhereItIsNamed() {
        String text = "Small left pleural effusion, 12 mm.";
        Finding effusion = findings(text).getFirst();
        assertEquals("pleural effusion", effusion.span().of(text));
        assertEquals("small", effusion.severity());
        assertEquals("12 mm", effusion.size());
    }

    @Test
    void aShortAnswerAnswersTheQuestionBeforeIt() {
        assertEquals(List.of("pneumothorax absent", "effusion present"), read("Pneumothorax? No. Effusion? Yes."));
        assertEquals(List.of("pneumothorax absent", "effusion present"), read("Pneumothorax? Nein. Erguss? Ja."));
    }

    @Test
    void theHeadOfALineTellsTheSideOfWhatFollowsInIt() {
        List<Finding> findings = findings("Right eye: cataract. No drusen.\nCataract.");
        assertEquals(
                "[RIGHT, RIGHT, null]",
                findings.stream().map(Finding::side).toList().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pneumothorax cannot be assessed on this film. | pneumothorax uncertain",
                "Effusion not well evaluated. | effusion uncertain",
                "Emphysema: N/A | emphysema uncertain",
                "Exclude pneumonia. | pneumonia uncertain",
                "Doubt pneumonia. | pneumonia uncertain",
                "Return for signs of stroke. | stroke uncertain",
                "? pneumothorax | pneumothorax uncertain",
                "Clinical details, ? pneumonia. | pneumonia uncertain",
                "Pneumothorax ? No fracture. | pneumothorax uncertain, fracture absent",
                "Zero nodules. | nodule absent",
                "Pneumothorax no longer apparent. | pneumothorax absent",
                "Pneumothorax: resolved | pneumothorax absent",
                "haemorrhage, mass, effusion: none | haemorrhage absent, mass absent, effusion absent",
                "No pneumothorax with small effusion. | pneumothorax absent, effusion present",
                "No fracture seen, mild oedema. | fracture absent, oedema present",
                "small left ptx, no dvt | pneumothorax present, deep-vein-thrombosis absent"
            })
    void whatIsNotKnownIsUncertainAndWhatIsDeniedAbsent(String text, String expected) {
        assertEquals(List.of(expected.split(", ", -1)), read(text));
    }

    @ParameterizedTest
    @CsvSource({"Aneurysm 5.5 cm (prior 5.0 cm).", "Pneumothorax s/p drainage.", "Aneurysm of 5 cm."})
    void whatIsThereNowIsNoHistory(String text) {
        assertEquals(null, findings(text).getFirst().course());
    }

    @Test
    void aTextWithoutFindingsHasNone() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("   \n\t "));
        assertEquals(List.of(), read("Thank you for referring this patient."));
    }

    @Test
    void everyFindingThatIsReadIsKnown() {
        for (Finding one : findings("Kein Pneumothorax. Rippenfraktur links. No effusion. Mass in the liver.")) {
            assertTrue(ReportFindings.known().contains(one.id()), one.id());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kein Pneumothorax.                                       | pneumothorax absent
            Keinerlei Hinweis auf eine Pneumonie.                    | pneumonia absent
            Ein Pneumothorax ist nicht nachweisbar.                  | pneumothorax absent
            Nicht nachweisbar ist eine Fraktur des Schädels.         | skull-fracture absent
            Die Lunge ist nicht gestaut.                             | vascular-congestion absent
            Pneumothorax: keiner                                     | pneumothorax absent
            Frakturen fehlen.                                        | fracture absent
            Die Gallenblase ist steinfrei.                           | gallstones absent
            V.a. Pneumonie.                                          | pneumonia uncertain
            V. a. Pneumonie.                                         | pneumonia uncertain
            Frage nach Pneumonie.                                    | pneumonia uncertain
            Eine Pneumonie ist nicht auszuschließen.                 | pneumonia uncertain
            EINE PNEUMONIE IST NICHT AUSZUSCHLIESSEN.                | pneumonia uncertain
            Der Erguss ist nicht sicher abgrenzbar.                  | effusion uncertain
            Zum Ausschluss einer Fraktur.                            | fracture uncertain
            Frakturverdacht links.                                   | fracture uncertain
            Keine Zunahme des Ergusses.                              | effusion present
            Keine Befundänderung des Pneumothorax.                   | pneumothorax present
            Nicht dislozierte Rippenfraktur.                         | rib-fracture present
            Die Untersuchung ohne Kontrastmittel zeigt eine Zyste.   | cyst present
            """)
    void germanSaysWhatIsThereAndWhatIsNot(String text, String expected) {
        assertEquals(List.of(expected), read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kein Pneumothorax, aber ein Pleuraerguss.                 | pneumothorax absent, pleural-effusion present
            Kein Pneumothorax bei bekanntem Emphysem.                 | pneumothorax absent, emphysema present
            Weder Pneumothorax noch Pleuraerguss.                     | pneumothorax absent, pleural-effusion absent
            Keine Fraktur, keine Luxation, Weichteilschwellung.       | fracture absent, dislocation absent, soft-tissue-swelling present
            Erguss, Infiltrat und Atelektase sind nicht nachweisbar.  | effusion absent, lung-opacity absent, atelectasis absent
            Kleiner Erguss, Infiltrat nicht nachweisbar.              | effusion present, lung-opacity absent
            Kein Pneumothorax re. Kein Erguss.                        | pneumothorax absent, effusion absent
            """)
    void aGermanDenialEndsWhereItShould(String text, String expected) {
        assertEquals(List.of(expected.split(", ")), read(text));
    }
}
