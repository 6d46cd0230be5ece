package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.index.report.ReportParser;

final class VerdictsTest {
    private static List<String> of(String text) {
        return ReportParser.parse(text).structure().verdicts().stream()
                .map(StatedFinding::value)
                .toList();
    }

    @Test
    void whatIsThereOnOneSideIsThere() {
        assertEquals(List.of("pneumothorax:present"), of("No right pneumothorax. Left pneumothorax."));
        assertEquals(List.of("pneumothorax:present"), of("Left pneumothorax. No right pneumothorax."));
    }

    @Test
    void aDoubtCountsBeforeADenial() {
        assertEquals(List.of("pneumothorax:uncertain"), of("No pneumothorax. Possible apical pneumothorax."));
    }

    @Test
    void theConclusionCountsBeforeTheRest() {
        assertEquals(
                List.of("fracture:absent"),
                of("FINDINGS: Lucency, suspicious for fracture.\nIMPRESSION: No fracture."));
    }

    @Test
    void anAddendumMayTakeTheConclusionBack() {
        assertEquals(
                List.of("fracture:present"), of("IMPRESSION: No fracture.\nADDENDUM: On review there is a fracture."));
        assertEquals(
                List.of("pneumothorax:absent"),
                of("IMPRESSION: Right pneumothorax.\nADDENDUM: On review there is no pneumothorax."));
        assertEquals(
                List.of("fracture:present"), of("Beurteilung: Keine Fraktur.\nNachtrag: Es zeigt sich eine Fraktur."));
    }

    @Test
    void whatWasAskedCountsLast() {
        assertEquals(List.of("pneumothorax:absent"), of("INDICATION: Pneumothorax?\nFINDINGS: No pneumothorax."));
        assertEquals(List.of("pneumothorax:uncertain"), of("INDICATION: Pneumothorax?\nFINDINGS: Poor inspiration."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDICATION: Pneumonia. FINDINGS: The lungs are clear.| pneumonia:uncertain",
                "REASON FOR EXAM: DVT| deep-vein-thrombosis:uncertain",
                "Fragestellung: Pneumonie. Befund: Die Lunge ist frei.| pneumonia:uncertain",
                "INDICATION: Pneumonia. FINDINGS: Right pneumonia.| pneumonia:present"
            })
    void whatWasAskedWithoutAQuestionMarkIsUncertain(String text, String verdict) {
        assertEquals(List.of(verdict), of(text));
    }

    @Test
    void anAddendumThatDeniesInGeneralTakesBackWhatWasMoreExact() {
        assertEquals(
                List.of("fracture:absent"),
                of("FINDINGS: Left scaphoid fracture.\nADDENDUM: No fracture on CT of today."));
    }

    @Test
    void historyAndFamilySayNothingOfThePatientNow() {
        assertEquals(List.of(), of("History of pneumothorax. Family history of breast cancer."));
    }

    @Test
    void aReportWithoutFindingsComesToNothing() {
        assertEquals(List.of(), of("The patient was seen."));
        assertEquals(List.of(), of(""));
    }

    private static List<String> told(String text) {
        return ReportParser.parse(text).structure().told().stream()
                .map(ToldFinding::value)
                .toList();
    }

    @Test
    void whatIsToldOfAFindingIsKeptWithIt() {
        assertEquals(
                List.of("pleural-effusion:right", "pleural-effusion:great"), told("Large right pleural effusion."));
        assertEquals(List.of("lung-nodule:left", "lung-nodule:upper"), told("Rundherd im linken Oberlappen."));
        assertEquals(List.of("pneumothorax:left", "pneumothorax:right"), told("Bilateral pneumothorax."));
    }

    @Test
    void ofWhatHasGoneOnlyThatIsTold() {
        assertEquals(List.of("pneumothorax:resolved"), told("The large left pneumothorax has resolved."));
        assertEquals(List.of("pneumothorax:history"), told("History of left pneumothorax."));
        assertEquals(List.of(), told("No left pneumothorax."));
    }
}
