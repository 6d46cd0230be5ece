package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimKind;

class AgreementTest {
    private final List<CitedCase> cases = SampleCases.effusions();
    private final ExtractiveSummary summary = ExtractiveSummary.of(cases, BaseRates.UNKNOWN, TableOptions.DEFAULTS);

    private Agreement on(String finding) {
        return summary.agreements().stream()
                .filter(one -> one.finding().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(ClaimKind kind) {
        return summary.statements().stream()
                .filter(one -> one.kind() == kind)
                .map(Statement::text)
                .toList();
    }

    @Test
    void anAgreementIsSaidInCounts() {
        assertEquals(
                "pleural effusion: present in 7 of 10, denied in 2, not mentioned in 1",
                on("pleural-effusion").text());
    }

    @Test
    void theFirstNumberSaysOfHowMany() {
        assertEquals(
                "pneumothorax: uncertain in 1 of 10, denied in 3, not mentioned in 6",
                on("pneumothorax").text());
    }

    @Test
    void whatMostCasesHaveComesFirst() {
        assertEquals("pleural-effusion", summary.agreements().getFirst().finding());
    }

    @Test
    void whatSomeHaveAndOthersDenyIsDisputed() {
        assertTrue(on("pleural-effusion").disputed());
        assertFalse(on("pneumothorax").disputed());
        assertEquals(List.of(on("pleural-effusion")), summary.disputed());
    }

    @Test
    void whatDiffersIsSaidOnce() {
        assertEquals(
                List.of(
                        "pleural effusion: present in 7 of 10, denied in 2, not mentioned in 1",
                        "pleural effusion: left in 3, right in 2, both sides in 1, no side told in 1"),
                texts(ClaimKind.DIFFERENCE).stream()
                        .filter(text -> text.startsWith("pleural"))
                        .toList());
        assertTrue(texts(ClaimKind.COMMON).stream().noneMatch(text -> text.startsWith("pleural")));
    }

    @Test
    void whatOneCaseHasAloneSetsItApart() {
        assertTrue(texts(ClaimKind.SINGLE).contains("rib fracture: present only in case 5"));
        assertTrue(summary.setApart().stream()
                .anyMatch(apart -> apart.number() == 5 && apart.findings().equals(List.of("rib-fracture"))));
    }

    @Test
    void whatOthersMayHaveIsSaidBesideWhatOneHasAlone() {
        ExtractiveSummary summary =
                SampleCases.summary("Left pneumothorax.", "Possible pneumothorax.", "Rib fracture.");

        assertTrue(summary.statements().stream()
                .anyMatch(one -> one.text().equals("pneumothorax: present only in case 1, uncertain in 1")));
    }

    @Test
    void nothingSetsTheOnlyCaseApart() {
        ExtractiveSummary one = SampleCases.summary("Left pneumothorax.");

        assertEquals(List.of(), one.setApart());
        assertEquals(
                List.of("pneumothorax: present in 1 of 1"),
                one.statements().stream().map(Statement::text).toList());
    }

    @Test
    void everyStatementIsBorneOutByASentenceOfEachCaseThatItCounts() {
        for (Statement statement : summary.statements()) {
            for (int i = 0; i < statement.cases().size(); i++) {
                CitedCase cited = cases.get(statement.cases().get(i) - 1);
                assertEquals(cited.id(), statement.evidence().get(i).caseId());
                assertEquals(
                        statement.evidence().get(i).span().of(cited.report().text()),
                        statement.evidence().get(i).quotedText());
            }
        }
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        SideCounts none = new SideCounts(0, 0, 0, 0);

        assertThrows(
                IllegalArgumentException.class, () -> new Agreement("cyst", "cyst", 9, 1, 1, 1, 1, 1, none, false));
    }
}
