package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;

class ExtractsTest {
    private static List<String> quoted(ExtractiveSummary summary) {
        return summary.extracts().stream()
                .map(extract -> extract.evidence().quotedText())
                .toList();
    }

    @Test
    void quotationsAreVerbatim() {
        List<CitedCase> cases = SampleCases.effusions();
        ExtractiveSummary summary = ExtractiveSummary.of(cases, BaseRates.UNKNOWN, TableOptions.DEFAULTS);

        assertFalse(summary.extracts().isEmpty());
        for (Extract extract : summary.extracts()) {
            String text = cases.get(extract.number() - 1).report().text();
            assertEquals(extract.evidence().span().of(text), extract.evidence().quotedText());
            assertEquals(
                    cases.get(extract.number() - 1).id(), extract.evidence().caseId());
        }
    }

    @Test
    void whatCasesHaveInCommonIsCovered() {
        ExtractiveSummary summary =
                ExtractiveSummary.of(SampleCases.effusions(), BaseRates.UNKNOWN, TableOptions.DEFAULTS);
        Set<String> covered = new HashSet<>();
        summary.extracts().forEach(extract -> covered.addAll(extract.findings()));

        assertTrue(covered.containsAll(List.of("pleural-effusion", "consolidation")));
    }

    @Test
    void aCaseIsQuotedOnce() {
        ExtractiveSummary summary =
                ExtractiveSummary.of(SampleCases.effusions(), BaseRates.UNKNOWN, TableOptions.DEFAULTS);
        List<Integer> numbers = summary.extracts().stream().map(Extract::number).toList();

        assertEquals(new HashSet<>(numbers).size(), numbers.size());
    }

    @Test
    void aCaseIsQuotedAgainOnlyForAFindingThatNoOtherCaseIsLeftToTell() {
        ExtractiveSummary summary = SampleCases.summary(
                "Left pneumothorax. Fracture of the rib. Large hiatal hernia. Emphysema.",
                "Right pneumothorax. Fractured rib. Small hiatal hernia. Emphysema of both lungs.");
        Set<String> covered = new HashSet<>();
        summary.extracts().forEach(extract -> covered.addAll(extract.findings()));

        assertTrue(covered.containsAll(List.of("pneumothorax", "rib-fracture", "hiatal-hernia", "emphysema")));
    }

    @Test
    void headingsRequestsAndHistoryAreNeverQuoted() {
        ExtractiveSummary summary = SampleCases.summary(
                "INDICATION: Suspected pneumothorax after a fall.\nTECHNIQUE: Chest film in two planes, upright.\n"
                        + "FINDINGS: Left pneumothorax.",
                "CLINICAL HISTORY: Pneumothorax two years ago.\nFINDINGS: Right pneumothorax with effusion.");

        for (String quotation : quoted(summary)) {
            assertFalse(quotation.contains("fall") || quotation.contains("years") || quotation.contains("planes"));
            assertFalse(quotation.contains(":"));
        }
        assertEquals(2, summary.extracts().size());
    }

    @Test
    void whatAReportTakesBackIsNotQuoted() {
        ExtractiveSummary summary = SampleCases.summary(
                "FINDINGS: Left pneumothorax. Rib fracture.\nIMPRESSION: No pneumothorax. Rib fracture.",
                "FINDINGS: Lucency, suspicious for rib fracture.\nIMPRESSION: No rib fracture.",
                "IMPRESSION: Right pneumothorax.\nADDENDUM: On review there is no pneumothorax.");

        for (String quotation : quoted(summary)) {
            assertFalse(List.of("Left pneumothorax.", "Right pneumothorax.").contains(quotation));
            assertFalse(quotation.startsWith("Lucency"));
        }
        assertEquals(3, summary.extracts().size());
    }

    @Test
    void whatIsOnOneSideAndNotOnTheOtherIsQuoted() {
        ExtractiveSummary summary = SampleCases.summary("Left pleural effusion, no right pleural effusion.");

        assertEquals(List.of("Left pleural effusion, no right pleural effusion."), quoted(summary));
    }

    @Test
    void theSameSentenceIsQuotedOnceWithAllItsPlaces() {
        ExtractiveSummary summary =
                SampleCases.summary("Left pneumothorax.", "Left  pneumothorax.", "LEFT PNEUMOTHORAX");
        Extract extract = summary.extracts().getFirst();

        assertEquals(1, summary.extracts().size());
        assertEquals(1, extract.number());
        assertEquals(
                List.of("Left  pneumothorax.", "LEFT PNEUMOTHORAX"),
                extract.alsoIn().stream().map(Evidence::quotedText).toList());
    }

    @Test
    void reportsWithoutFindingsAreQuotedByWhatTheyShare() {
        ExtractiveSummary summary = SampleCases.summary(
                "Die Patientin kam zu Fuss in die Sprechstunde.", "Die Patientin kam heute in die Sprechstunde.");

        assertFalse(summary.extracts().isEmpty());
    }

    @Test
    void noMoreThanTheLimitIsQuoted() {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            reports.add(
                    "Left pneumothorax of " + (i + 5) + " mm. Word" + i + " stands here alone with other" + i + ".");
        }

        assertTrue(
                SampleCases.summary(reports.toArray(String[]::new)).extracts().size()
                        <= TableOptions.DEFAULTS.extracts());
    }

    @Test
    void ofAVeryLongSentenceTheStretchAroundTheFindingIsQuoted() {
        String before = "word ".repeat(2000);
        ExtractiveSummary summary = SampleCases.summary(before + "left pneumothorax " + "more ".repeat(2000));
        String quotation = quoted(summary).getFirst();

        assertTrue(quotation.length() <= TableOptions.DEFAULTS.quoteLength());
        assertTrue(quotation.contains("left pneumothorax"));
        assertTrue(quotation.startsWith("word ") && quotation.endsWith("more"));
    }
}
