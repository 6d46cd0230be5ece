package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

class FindingTableTest {
    private static FindingRow row(FindingTable table, String finding) {
        return table.row(finding).orElseThrow();
    }

    private static List<Told> told(FindingTable table, String finding) {
        return row(table, finding).cells().stream().map(Cell::told).toList();
    }

    private static List<String> listed(FindingTable table) {
        return table.listed().stream().map(FindingRow::finding).toList();
    }

    @Test
    void silenceIsNotAbsence() {
        FindingTable table = SampleCases.table(
                "Left pneumothorax.", "No pneumothorax.", "Pneumothorax cannot be excluded.", "The heart is large.");

        assertEquals(
                List.of(Told.PRESENT, Told.ABSENT, Told.UNCERTAIN, Told.NOT_MENTIONED), told(table, "pneumothorax"));
    }

    @Test
    void aNarrowerFindingBearsABroaderOneOut() {
        FindingTable table = SampleCases.table("Haemothorax on the left.", "Pleural effusion.");

        assertEquals(List.of(Told.PRESENT, Told.PRESENT), told(table, "pleural-effusion"));
        assertEquals(List.of(Told.PRESENT, Told.NOT_MENTIONED), told(table, "haemothorax"));
    }

    @Test
    void aRowTellsWhichListedOnesItIncludes() {
        FindingTable table = SampleCases.table("Haemothorax.", "Pleural effusion.", "No chylothorax.");

        assertEquals(
                List.of("haemothorax"),
                table.within(row(table, "pleural-effusion")).stream()
                        .map(FindingRow::finding)
                        .toList());
        assertEquals(List.of(), table.within(row(table, "haemothorax")));
    }

    @Test
    void aBroaderFindingIsListedOnlyIfItAddsCases() {
        FindingTable adds = SampleCases.table("Haemothorax.", "Pleural effusion.");
        FindingTable addsNone = SampleCases.table("Haemothorax. Pleural effusion on the right.", "Haemothorax.");

        assertTrue(listed(adds).containsAll(List.of("pleural-effusion", "haemothorax")));
        assertTrue(listed(addsNone).contains("haemothorax"));
        assertFalse(listed(addsNone).contains("pleural-effusion"));
        assertEquals(List.of(Told.PRESENT, Told.PRESENT), told(addsNone, "pleural-effusion"));
    }

    @Test
    void aBroaderDenialDeniesWhatTheReportLookedAt() {
        FindingTable table = SampleCases.table(
                "Haemothorax on the left.", "No pleural effusion.", "CT of the head. No fracture.", "Rib fracture.");

        assertEquals(Told.ABSENT, told(table, "haemothorax").get(1));
        assertEquals(Told.NOT_MENTIONED, told(table, "haemothorax").get(2));
        assertEquals(Told.NOT_MENTIONED, told(table, "rib-fracture").get(2));
    }

    @Test
    void whatIsDeniedOfOneSideIsNotDeniedMoreExactly() {
        FindingTable table = SampleCases.table("Haemothorax on the right.", "No left pleural effusion.");

        assertEquals(Told.NOT_MENTIONED, told(table, "haemothorax").get(1));
        assertEquals(Told.ABSENT, told(table, "pleural-effusion").get(1));
    }

    @Test
    void aGeneralDenialBesideFindingsOfTheSameSiteCounts() {
        FindingTable table = SampleCases.table("Left pleural effusion.", "No pneumothorax. No effusion.");

        assertEquals(List.of(Told.PRESENT, Told.ABSENT), told(table, "pleural-effusion"));
        assertTrue(row(table, "pleural-effusion").disputed());
    }

    @Test
    void noAbnormalityDeniesNothingInParticular() {
        FindingTable table = SampleCases.table("Left pneumothorax.", "No acute abnormality.");

        assertEquals(List.of(Told.PRESENT, Told.NOT_MENTIONED), told(table, "pneumothorax"));
    }

    @Test
    void theDenialOfAKindDeniesNothingInParticular() {
        FindingTable table = SampleCases.table(
                "CT head. Intraparenchymal haemorrhage in the left frontal lobe.",
                "CT head. No evidence of territorial infarct or extra-axial collection.",
                "CT head. No acute intracranial abnormality.");

        assertEquals(
                List.of(Told.PRESENT, Told.NOT_MENTIONED, Told.NOT_MENTIONED),
                told(table, "intraparenchymal-haemorrhage"));
    }

    @Test
    void nothingIsCountedAsAnAbnormalityUnlessItIsCalledSo() {
        FindingTable table = SampleCases.table("Left pneumothorax.", "There is an abnormality.");

        table.row("abnormality")
                .ifPresent(row ->
                        assertEquals(Told.NOT_MENTIONED, row.cells().getFirst().told()));
    }

    @Test
    void whatMayBeThereMoreExactlyIsNotDenied() {
        FindingTable table = SampleCases.table("No pleural effusion. Haemothorax cannot be excluded.");

        assertEquals(List.of(Told.UNCERTAIN), told(table, "pleural-effusion"));
    }

    @Test
    void theConclusionIsQuotedBeforeTheRest() {
        FindingTable table =
                SampleCases.table("FINDINGS: There is a left pneumothorax.\nIMPRESSION: Large left pneumothorax.");
        Cell cell = row(table, "pneumothorax").cells().getFirst();

        assertEquals(
                "Large left pneumothorax.",
                cell.mentions().getFirst().evidence().quotedText());
        assertEquals(Side.LEFT, cell.mentions().getFirst().side());
        assertEquals("large", cell.mentions().getFirst().severity());
        assertEquals(2, cell.places());
    }

    @Test
    void aSentenceThatTheConclusionTakesBackIsNoEvidence() {
        FindingTable table = SampleCases.table("FINDINGS: Left pneumothorax.\nIMPRESSION: No pneumothorax.");
        Cell cell = row(table, "pneumothorax").cells().getFirst();

        assertEquals(Told.ABSENT, cell.told());
        assertEquals(1, cell.mentions().size());
        assertEquals("No pneumothorax.", cell.mentions().getFirst().evidence().quotedText());
    }

    @Test
    void whatIsOnlyAskedForIsUncertain() {
        FindingTable table = SampleCases.table("INDICATION: Pneumothorax.\nFINDINGS: Rib fracture.");

        assertEquals(List.of(Told.UNCERTAIN), told(table, "pneumothorax"));
    }

    @Test
    void sidesThatContradictAreCounted() {
        FindingRow row = row(FindingTable.of(SampleCases.effusions(), TableOptions.DEFAULTS), "pleural-effusion");

        assertEquals(new SideCounts(3, 2, 1, 1), row.sides());
        assertTrue(row.sides().differ());
        assertEquals(
                "left in 3, right in 2, both sides in 1, no side told in 1",
                row.sides().text());
    }

    @Test
    void bothSidesToldInTwoPlacesAreBothSides() {
        FindingTable table = SampleCases.table("Left pleural effusion. Small right pleural effusion.");

        assertEquals(new SideCounts(0, 0, 1, 0), row(table, "pleural-effusion").sides());
    }

    @Test
    void massesOfTwoOrgansDoNotContradict() {
        FindingRow row = row(
                FindingTable.of(
                        List.of(
                                cited(1, "mass", "liver", Presence.PRESENT),
                                cited(2, "mass", "kidney", Presence.ABSENT)),
                        TableOptions.DEFAULTS),
                "mass");

        assertFalse(row.disputed());
    }

    @Test
    void aNameThatTheLexiconHasNoMoreStandsAlone() {
        FindingTable table = FindingTable.of(
                List.of(cited(1, "phlogiston", "", Presence.PRESENT), cited(2, "phlogiston", "", Presence.ABSENT)),
                TableOptions.DEFAULTS);

        assertEquals(List.of(Told.PRESENT, Told.ABSENT), told(table, "phlogiston"));
        assertTrue(row(table, "phlogiston").disputed());
    }

    /** A report of an earlier lexicon, that says one thing. */
    private static CitedCase cited(int number, String id, String site, Presence presence) {
        String text = "It is so.";
        Span all = new Span(0, text.length());
        boolean denied = presence == Presence.ABSENT;
        Polarity polarity = denied ? Polarity.NEGATED : Polarity.AFFIRMED;
        ReportStructure structure = new ReportStructure(
                List.of(new Section("", null, all, SectionRole.REPORTS)),
                List.of(new Sentence(all, 0, polarity, null)),
                denied ? List.of(all) : List.of(),
                List.of(new Finding(
                        id, new Span(0, 2), presence, null, site, "", "", null, "", null, false, "", false)));
        return new CitedCase(number, new CaseId("case-" + number), new Report(text, structure), 1);
    }

    @Test
    void aCaseWithoutKnownFindingsIsTold() {
        FindingTable table = SampleCases.table("Left pneumothorax.", "xyzzy quantum banana");

        assertEquals(List.of(1, 2), table.cases());
        assertEquals(List.of(2), table.silent());
    }

    @Test
    void reportsOfSeveralLanguagesAreOneTable() {
        FindingTable table = SampleCases.table(
                "Left pleural effusion.",
                "Kleiner Pleuraerguss links. Kein Pneumothorax.",
                "Derrame pleural izquierdo.");

        assertEquals(3, row(table, "pleural-effusion").count(Told.PRESENT));
        assertEquals(new SideCounts(3, 0, 0, 0), row(table, "pleural-effusion").sides());
        assertEquals(Told.ABSENT, told(table, "pneumothorax").get(1));
    }

    @Test
    void theOrderInWhichCasesComeDoesNotMatter() {
        List<CitedCase> cases = SampleCases.effusions();

        assertEquals(
                FindingTable.of(cases, TableOptions.DEFAULTS),
                FindingTable.of(cases.reversed(), TableOptions.DEFAULTS));
    }

    @Test
    void twoCasesOfOneNumberAreRefused() {
        CitedCase one = SampleCases.of("Pneumothorax.").getFirst();
        CitedCase other = new CitedCase(1, new CaseId("other"), one.report(), 1);

        assertThrows(IllegalArgumentException.class, () -> FindingTable.of(List.of(one, other), TableOptions.DEFAULTS));
    }

    @Test
    void aCaseThatComesTwiceIsRefused() {
        CitedCase one = SampleCases.of("Pneumothorax.").getFirst();
        CitedCase again = new CitedCase(2, one.id(), one.report(), 1);

        assertThrows(IllegalArgumentException.class, () -> FindingTable.of(List.of(one, again), TableOptions.DEFAULTS));
    }

    @Test
    void moreCasesThanTheLimitAreRefused() {
        String[] reports =
                IntStream.range(0, 101).mapToObj(_ -> "Pneumothorax.").toArray(String[]::new);

        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SampleCases.table(reports));
        assertEquals("101 cases are too many to summarise; take 100 at most", refused.getMessage());
    }
}
