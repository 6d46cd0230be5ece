package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;

/** Which case of a claim says what. */
final class DifferingTest {
    private static final CaseId FIRST = new CaseId("case-1");
    private static final CaseId SECOND = new CaseId("case-2");

    private static List<CitedCase> cases(String... reports) {
        List<CitedCase> cases = new ArrayList<>();
        for (String report : reports) {
            int number = cases.size() + 1;
            cases.add(new CitedCase(number, new CaseId("case-" + number), ReportParser.parse(report), 1));
        }
        return cases;
    }

    /** What is said of two cases that are quoted whole. */
    private static Map<CaseId, String> differing(String claim, String one, String other) {
        List<CitedCase> cases = cases(one, other);
        List<Evidence> whole = new ArrayList<>();
        cases.forEach(cited ->
                whole.add(Evidence.of(cited, new Span(0, cited.report().text().length()))));
        return Differing.of(claim, whole, cases);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A pneumothorax is left in case 1 and right in case 2.|Left pneumothorax.|Right pneumothorax.|left|right",
                "A pleural effusion in two cases.|Left pleural effusion.|Bilateral pleural effusions.|left|both sides",
                "Case 2 denies a pneumothorax that case 1 has.|A pneumothorax.|No pneumothorax.|present|denied",
                "Pneumothorax in one, perhaps in both.|Pneumothorax.|Possible pneumothorax.|present|possible",
                "Case 1 shows a pneumothorax, case 2 a rib fracture.|Pneumothorax.|Rib fracture.|pneumothorax|rib fracture",
                "A left pneumothorax is not in case 2.|Left pneumothorax.|No pneumothorax.|present|denied",
                "A pneumothorax, in two on one side.|Left pneumothorax.|Bilateral pneumothoraces.|left|both sides",
                "A pneumothorax in both.|Right pneumothorax, none on the left.|Pneumothorax.|right|''"
            })
    void eachCaseIsToldByThatInWhichItDiffers(String claim, String one, String other, String ofFirst, String ofSecond) {
        Map<CaseId, String> told = differing(claim, one, other);
        assertEquals(ofFirst, told.getOrDefault(FIRST, ""));
        assertEquals(ofSecond, told.getOrDefault(SECOND, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A left pneumothorax in both.|Left pneumothorax.|Pneumothorax on the left.",
                "No pneumothorax in either.|No pneumothorax.|There is no pneumothorax.",
                "The heart is large in both.|The heart is large. Left pneumothorax.|The heart is large.",
                "Nothing that anybody knows by name.|Left pneumothorax.|No pneumothorax."
            })
    void ofCasesThatSayTheSameNothingIsTold(String claim, String one, String other) {
        assertEquals(Map.of(), differing(claim, one, other));
    }

    @Test
    void whatTheClaimDoesNotQuoteIsNotTold() {
        List<CitedCase> cases = cases("Pneumothorax. It is on the left.", "Pneumothorax. No effusion.");
        List<Evidence> firstWords =
                cases.stream().map(one -> Evidence.of(one, new Span(0, 13))).toList();
        assertEquals(Map.of(), Differing.of("Pneumothorax and effusion.", firstWords, cases));
    }

    @Test
    void aClaimOfOneCaseHasNothingToTellApart() {
        List<CitedCase> cases = cases("Left pneumothorax.");
        List<Evidence> one = List.of(Evidence.of(cases.getFirst(), new Span(0, 18)));
        assertEquals(Map.of(), Differing.of("A left pneumothorax.", one, cases));
    }
}
