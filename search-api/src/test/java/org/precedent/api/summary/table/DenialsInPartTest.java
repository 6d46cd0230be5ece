package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who denies one of a kind denies no other, and is not silent either. */
final class DenialsInPartTest {
    private static FindingRow row(FindingTable table, String finding) {
        return table.row(finding).orElseThrow();
    }

    private static List<Told> told(FindingTable table, String finding) {
        return row(table, finding).cells().stream().map(Cell::told).toList();
    }

    @Test
    void aDenialWithAQualifierDeniesInPart() {
        FindingTable table =
                SampleCases.table("Rib fracture.", "No fracture.", "No acute fracture.", "The heart is large.");
        assertEquals(
                List.of(Told.PRESENT, Told.ABSENT, Told.ABSENT_IN_PART, Told.NOT_MENTIONED), told(table, "fracture"));
    }

    @Test
    void theSentenceThatDeniesInPartIsQuoted() {
        Cell cell = row(SampleCases.table("The bones are shown. No acute fracture."), "fracture")
                .cells()
                .getFirst();
        assertEquals("No acute fracture.", cell.mentions().getFirst().evidence().quotedText());
    }

    @Test
    void aNarrowerFindingThatIsDeniedDeniesABroaderOneInPart() {
        FindingTable nodules = SampleCases.table("There is a nodule.", "No pulmonary nodule.");
        assertEquals(List.of(Told.PRESENT, Told.ABSENT_IN_PART), told(nodules, "nodule"));

        FindingTable oedema = SampleCases.table("Oedema is seen.", "No cerebral oedema.");
        assertEquals(List.of(Told.PRESENT, Told.ABSENT_IN_PART), told(oedema, "oedema"));
    }

    @Test
    void whatIsDeniedInPartIsNotDisputed() {
        assertFalse(row(SampleCases.table("Rib fracture.", "No acute fracture."), "fracture")
                .disputed());
        assertTrue(
                row(SampleCases.table("Fracture.", "No fracture."), "fracture").disputed());
    }

    @Test
    void countsTellItApart() {
        FindingTable table = SampleCases.table("No fracture.", "No acute fracture.", "No acute fracture.");
        assertEquals(
                "fracture: denied in 1 of 3, denied in part in 2",
                Agreement.of(row(table, "fracture")).text());
    }

    @Test
    void aBroaderRowThatIsOnlyDeniedInPartIsNotListed() {
        List<String> listed = SampleCases.table("No pulmonary nodule.", "No pulmonary nodule.").listed().stream()
                .map(FindingRow::finding)
                .toList();
        assertEquals(List.of("lung-nodule"), listed);
    }

    @Test
    void anOldFractureIsAFracture() {
        FindingTable table = SampleCases.table("Acute rib fracture.", "Old healed rib fracture.");
        assertEquals(List.of(Told.PRESENT, Told.PRESENT), told(table, "rib-fracture"));
    }

    @Test
    void whatAnEarlierStudyShowedIsNotCounted() {
        FindingTable table = SampleCases.table("Pneumothorax.", "There was a pneumothorax on the prior study.");
        assertEquals(List.of(Told.PRESENT, Told.NOT_MENTIONED), told(table, "pneumothorax"));
    }

    @Test
    void aSentenceThatDeniesInPartMayBeQuotedInExtracts() {
        ExtractiveSummary summary = SampleCases.summary("No acute fracture.", "No acute fracture.");
        assertTrue(summary.extracts().stream()
                .anyMatch(one -> one.evidence().quotedText().equals("No acute fracture.")));
    }
}
