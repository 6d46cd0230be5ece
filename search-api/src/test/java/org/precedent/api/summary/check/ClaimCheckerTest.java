package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

final class ClaimCheckerTest {
    private static final List<CitedCase> CASES = cases(
            "FINDINGS: Small left pleural effusion. No pneumothorax. The lungs are clear.",
            "FINDINGS: There is a large right pleural effusion. An 8 mm nodule in the right upper lobe. The lungs are clear.",
            "FINDINGS: No pleural effusion. Possible pneumonia. Family history of lung cancer.");

    private static List<CitedCase> cases(String... reports) {
        return IntStream.range(0, reports.length)
                .mapToObj(i ->
                        new CitedCase(i + 1, new CaseId("%032x".formatted(i + 1)), ReportParser.parse(reports[i]), 0.5))
                .toList();
    }

    private static Verdict check(String text, Integer... cites) {
        return new ClaimChecker(CASES).check(new ClaimDraft(text, List.of(cites), ClaimKind.COMMON, ""));
    }

    private static void assertDropped(Reason reason, String text, Integer... cites) {
        assertEquals(new Verdict.Dropped(reason), check(text, cites));
    }

    @Test
    void whatEachCitedReportSaysIsSupported() {
        Verdict verdict = check("A pleural effusion is seen in cases 1 and 2.", 1, 2);
        Verdict.Supported supported = assertInstanceOf(Verdict.Supported.class, verdict);
        assertEquals(
                List.of("Small left pleural effusion.", "There is a large right pleural effusion."),
                supported.evidence().stream().map(Evidence::quotedText).toList());
    }

    @Test
    void evidenceIsTheReportsOwnWords() {
        Verdict.Supported supported =
                assertInstanceOf(Verdict.Supported.class, check("A pleural effusion is described.", 1, 2));
        for (Evidence one : supported.evidence()) {
            CitedCase cited = CASES.stream()
                    .filter(some -> some.id().equals(one.caseId()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(one.span().of(cited.report().text()), one.quotedText());
        }
    }

    @Test
    void aNarrowerFindingBearsABroaderOneOut() {
        assertInstanceOf(Verdict.Supported.class, check("A pleural finding is described.", 1, 2));
    }

    @Test
    void aBroaderFindingBearsNoNarrowerOneOut() {
        List<CitedCase> cases = cases("FINDINGS: Fracture.", "FINDINGS: Fracture.");
        Verdict verdict = new ClaimChecker(cases)
                .check(new ClaimDraft("A hip fracture is described.", List.of(1, 2), ClaimKind.COMMON, ""));
        assertEquals(new Verdict.Dropped(Reason.NOT_IN_REPORT), verdict);
    }

    @Test
    void silenceIsNotAbsence() {
        assertDropped(Reason.NOT_IN_REPORT, "There is no pneumothorax.", 1, 2);
        assertInstanceOf(Verdict.Weak.class, check("There is no pneumothorax.", 1));
    }

    @Test
    void theContraryIsDropped() {
        assertDropped(Reason.POLARITY, "There is no pleural effusion.", 1, 2);
        assertDropped(Reason.POLARITY, "A pleural effusion is seen.", 1, 3);
        assertDropped(Reason.POLARITY, "The lungs are not clear.", 1, 2);
    }

    @Test
    void moreCertaintyThanTheReportHasIsDropped() {
        assertDropped(Reason.CERTAINTY, "Pneumonia is seen.", 3);
        assertDropped(Reason.CERTAINTY, "A pleural effusion is suspected.", 1, 2);
    }

    @Test
    void particularsAreThoseOfTheReport() {
        assertDropped(Reason.SIDE, "A right pleural effusion is seen.", 1, 2);
        assertDropped(Reason.SEVERITY, "A large pleural effusion is seen.", 1, 2);
        assertDropped(Reason.SITE, "A nodule in the right lower lobe is seen.", 2);
        assertDropped(Reason.NUMBER, "A nodule of 9 mm is seen.", 2);
        assertDropped(Reason.NUMBER, "A nodule of 8 cm is seen.", 2);
        assertDropped(Reason.COURSE, "A new pleural effusion is seen.", 1, 2);
    }

    @Test
    void aNumberMayBeWrittenInAnotherUnit() {
        assertInstanceOf(Verdict.Weak.class, check("A nodule of 0.8 cm is seen.", 2));
    }

    @Test
    void whatIsARelativesIsNotThePatients() {
        assertDropped(Reason.OF_ANOTHER, "Lung cancer is described.", 3);
    }

    @Test
    void casesAreCountedAnew() {
        assertInstanceOf(Verdict.Supported.class, check("Two of three cases show a pleural effusion.", 1, 2));
        assertDropped(Reason.COUNT, "Three of three cases show a pleural effusion.", 1, 2);
        assertDropped(Reason.COUNT, "Two of four cases show a pleural effusion.", 1, 2);
        assertDropped(Reason.QUANTIFIER, "All cases show a pleural effusion.", 1, 2);
        assertInstanceOf(Verdict.Supported.class, check("Most cases show a pleural effusion.", 1, 2));
        assertInstanceOf(Verdict.Supported.class, check("Both reports describe clear lungs.", 1, 2));
    }

    @Test
    void whatIsSaidOfAllCasesByWhateverWordsCitesAll() {
        for (String text : List.of(
                "No pneumothorax in any case.",
                "A pneumothorax is consistently denied.",
                "The entire group shows no pneumothorax.",
                "Pneumothorax is absent across the cases.")) {
            assertDropped(Reason.QUANTIFIER, text, 1);
        }
    }

    @Test
    void thatCasesDoNotHaveSomethingIsNoAdvice() {
        List<CitedCase> cases = cases("FINDINGS: No pneumothorax.", "FINDINGS: No pneumothorax. Left effusion.");
        String text = "Cases 1 and 2 do not have a pneumothorax.";
        ClaimDraft draft = new ClaimDraft(text, List.of(1, 2), ClaimKind.COMMON, "");
        assertInstanceOf(Verdict.Supported.class, new ClaimChecker(cases).check(draft));
        assertDropped(Reason.ADVICE, "Take 40 mg prednisolone at once.", 1);
    }

    @Test
    void whatIsCountedWithoutTheRestIsMarked() {
        assertEquals(
                Reason.PARTIAL_COUNT,
                assertInstanceOf(Verdict.Weak.class, check("One case shows a pleural effusion.", 1))
                        .reason());
    }

    @Test
    void citesExistAndStandOnce() {
        assertDropped(Reason.NO_CITE, "A pleural effusion is seen.");
        assertDropped(Reason.UNKNOWN_CITE, "A pleural effusion is seen.", 1, 4);
        assertDropped(Reason.CITED_TWICE, "A pleural effusion is seen.", 1, 1);
        assertDropped(Reason.CASE_NOT_CITED, "A pleural effusion is seen in case 2.", 1);
    }

    @Test
    void aClaimIsOneShortPlainSentence() {
        assertDropped(Reason.EMPTY, " .", 1);
        assertDropped(Reason.TOO_LONG, "A pleural effusion is seen. ".repeat(2000), 1);
        assertDropped(Reason.NOT_ONE_SENTENCE, "A pleural effusion is seen. It is small.", 1);
    }

    @Test
    void aClaimSpeaksOfWhatItIsFiledUnder() {
        ClaimDraft draft =
                new ClaimDraft("A pleural effusion is seen.", List.of(1, 2), ClaimKind.COMMON, "pneumothorax");
        Verdict verdict = new ClaimChecker(CASES).check(draft);
        assertTrue(verdict instanceof Verdict.Weak weak && weak.reason() == Reason.OTHER_FINDING, verdict::toString);
    }

    @Test
    void aNameThatNobodyKnowsSaysNothingOfAClaim() {
        ClaimDraft draft =
                new ClaimDraft("A pleural effusion is seen.", List.of(1, 2), ClaimKind.COMMON, "fluid state");
        assertInstanceOf(Verdict.Supported.class, new ClaimChecker(CASES).check(draft));
    }

    @Test
    void ofAChoiceOneIsTrueOfEachCase() {
        List<CitedCase> cases = cases("FINDINGS: Ligaments are intact.", "FINDINGS: Ligaments are normal.");
        ClaimChecker checker = new ClaimChecker(cases);
        ClaimDraft choice = new ClaimDraft(
                "The ligaments are intact or normal in cases 1 and 2.", List.of(1, 2), ClaimKind.COMMON, "");
        assertFalse(checker.check(choice) instanceof Verdict.Dropped);
        ClaimDraft wrong = new ClaimDraft(
                "The ligaments are torn or normal in cases 1 and 2.", List.of(1, 2), ClaimKind.COMMON, "");
        assertInstanceOf(Verdict.Dropped.class, checker.check(wrong));
        ClaimDraft denied = new ClaimDraft(
                "No pneumothorax or effusion is seen in cases 1 and 2.", List.of(1, 2), ClaimKind.COMMON, "");
        assertInstanceOf(
                Verdict.Dropped.class,
                new ClaimChecker(cases("FINDINGS: No pneumothorax.", "FINDINGS: No effusion.")).check(denied));
    }

    @Test
    void aChoiceThatNoCaseBearsOutIsNotShownBesideOneThatIs() {
        List<CitedCase> cases = cases("FINDINGS: Left pneumothorax.", "FINDINGS: Right pneumothorax.");
        for (String other : List.of("dissection", "Smith", "meningioma", "ignore")) {
            ClaimDraft claim = new ClaimDraft(
                    "A pneumothorax or " + other + " is seen in cases 1 and 2.", List.of(1, 2), ClaimKind.COMMON, "");
            assertInstanceOf(Verdict.Dropped.class, new ClaimChecker(cases).check(claim), other);
        }
    }

    @Test
    void theTitleOfAStudyTellsItsSide() {
        List<CitedCase> cases =
                cases("XR WRIST LEFT\nFINDINGS: Fracture of the distal radius.", "FINDINGS: Cardiomegaly.");
        ClaimChecker checker = new ClaimChecker(cases);
        assertFalse(
                checker.check(new ClaimDraft(
                                "A fracture of the left distal radius is seen.", List.of(1), ClaimKind.SINGLE, ""))
                        instanceof Verdict.Dropped);
        assertInstanceOf(
                Verdict.Dropped.class,
                checker.check(new ClaimDraft(
                        "A fracture of the right distal radius is seen.", List.of(1), ClaimKind.SINGLE, "")));
    }

    @Test
    void whatAllCasesHaveIsNoDifference() {
        List<CitedCase> cases = cases("FINDINGS: Cardiomegaly.", "FINDINGS: Cardiomegaly.");
        ClaimDraft draft = new ClaimDraft("Cardiomegaly is seen.", List.of(1, 2), ClaimKind.DIFFERENCE, "");
        assertEquals(
                Reason.KIND,
                assertInstanceOf(Verdict.Weak.class, new ClaimChecker(cases).check(draft))
                        .reason());
    }

    @Test
    void wordsThatNoReportHasAreDropped() {
        assertDropped(Reason.UNKNOWN_WORDS, "A malodorous pleural effusion is seen.", 1, 2);
    }

    @Test
    void theEmbeddingMarksWhatItFindsUnlikeAndSavesNothing() {
        ClaimChecker unlike = new ClaimChecker(CASES, CheckLimits.DEFAULTS, (_, _) -> false);
        ClaimChecker alike = new ClaimChecker(CASES, CheckLimits.DEFAULTS, (_, _) -> true);
        ClaimDraft faithful = new ClaimDraft("A pleural effusion is seen.", List.of(1, 2), ClaimKind.COMMON, "");
        ClaimDraft wrong = new ClaimDraft("A right pleural effusion is seen.", List.of(1), ClaimKind.SINGLE, "");
        assertEquals(
                Reason.UNLIKE,
                assertInstanceOf(Verdict.Weak.class, unlike.check(faithful)).reason());
        assertInstanceOf(Verdict.Supported.class, alike.check(faithful));
        assertEquals(new Verdict.Dropped(Reason.SIDE), alike.check(wrong));
    }

    @Test
    void theDefaultsAreThese() {
        assertEquals(new CheckLimits(400, 100, 0.7, 0.5, 0.34, 2), CheckLimits.DEFAULTS);
        assertThrows(IllegalArgumentException.class, () -> new CheckLimits(0, 1, 0.7, 0.5, 0.34, 2));
        assertThrows(IllegalArgumentException.class, () -> new CheckLimits(1, 1, 0.4, 0.5, 0.34, 2));
    }

    @Test
    void longReportsAndManyCasesAreCheckedInTime() {
        String report = "FINDINGS: " + "Small left pleural effusion is seen again here. ".repeat(4000);
        List<CitedCase> cases = cases(report, report);
        ClaimDraft draft =
                new ClaimDraft("A small left pleural effusion is seen.", List.of(1, 2), ClaimKind.COMMON, "");
        assertTimeout(Duration.ofSeconds(30), () -> new ClaimChecker(cases).check(draft));
    }

    @Test
    void longReportsWithManyRelationsAndClausesAreCheckedInTime() {
        String report = "FINDINGS: "
                + "The effusion is due to heart failure, above the diaphragm, larger than the left, and the spleen is normal. "
                        .repeat(1700);
        ClaimChecker checker = new ClaimChecker(cases(report, report));
        for (String text : List.of(
                "The heart failure is due to the effusion.",
                "The effusion lies below the diaphragm.",
                "The spleen is normal, the liver is enlarged and the kidneys are small.",
                "The left effusion is larger than the right.")) {
            ClaimDraft draft = new ClaimDraft(text, List.of(1, 2), ClaimKind.COMMON, "");
            assertTimeout(Duration.ofSeconds(30), () -> checker.check(draft));
        }
    }
}
