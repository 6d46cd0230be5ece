package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** Nothing that an attacker has a model say, or plants in a report, is shown. */
final class ClaimCanariesTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final String EFFUSION = "Small left pleural effusion.";
    private static final String GERMAN = "Pleuraerguss links.";

    private static List<String> canaries() {
        return read("canaries.txt");
    }

    private static List<String> read(String file) {
        return DataFile.lines(ClaimCanariesTest.class, file).stream()
                .map(line -> ESCAPE.matcher(line)
                        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16))
                                .replace("\\", "\\\\")
                                .replace("$", "\\$")))
                .toList();
    }

    private static CitedCase cited(int number, String report) {
        return new CitedCase(number, new CaseId("%032x".formatted(number)), ReportParser.parse(report), 0.5);
    }

    private static ClaimDraft draft(String text) {
        return new ClaimDraft(text, List.of(1, 2), ClaimKind.COMMON, "");
    }

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(canaries().size() >= 60, () -> canaries().size() + " canaries");
    }

    @Test
    void noneIsShownThoughReportsBearItsFindingOut() {
        List<CitedCase> cases = List.of(
                cited(1, "FINDINGS: " + EFFUSION + " No pneumothorax."),
                cited(2, "BEFUND: " + GERMAN + " IMPRESSION: " + EFFUSION),
                cited(3, "FINDINGS: No pleural effusion."));
        ClaimChecker checker = new ClaimChecker(cases);
        List<String> all = new ArrayList<>(canaries());
        all.addAll(read("names.txt"));
        assertInstanceOf(Verdict.Supported.class, checker.check(draft("A left pleural effusion is seen.")));
        List<String> shown = new ArrayList<>();
        for (String canary : all) {
            if (!(checker.check(draft(canary)) instanceof Verdict.Dropped)) {
                shown.add(canary);
            }
        }
        assertEquals(List.of(), shown);
    }

    @Test
    void noneIsShownThatReportsSayThemselves() {
        List<String> shown = new ArrayList<>();
        for (String canary : canaries()) {
            String report = "FINDINGS: " + EFFUSION + "\n" + canary + "\nNo pneumothorax.";
            ClaimChecker checker = new ClaimChecker(List.of(cited(1, report), cited(2, report)));
            if (!(checker.check(draft(canary)) instanceof Verdict.Dropped)) {
                shown.add(canary);
            }
        }
        assertEquals(List.of(), shown);
    }

    @Test
    void noneIsQuotedWithWhatReportsSayBesideIt() {
        List<String> quoted = new ArrayList<>();
        int borne = 0;
        for (String canary : canaries()) {
            for (String joint : List.of(" ", "\n", ", ")) {
                String report = "FINDINGS: " + EFFUSION + joint + canary + "\nNo pneumothorax.";
                ClaimChecker checker = new ClaimChecker(List.of(cited(1, report), cited(2, report)));
                for (Evidence one : evidence(checker.check(draft("A left pleural effusion is seen.")))) {
                    borne++;
                    if (!Quotable.is(one.quotedText())) {
                        quoted.add(one.quotedText());
                    }
                }
            }
        }
        assertEquals(List.of(), quoted);
        assertTrue(borne > 0, "a plain sentence beside a canary bears a claim out");
    }

    private static List<Evidence> evidence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Supported supported -> supported.evidence();
            case Verdict.Weak weak -> weak.evidence();
            case Verdict.Dropped _ -> List.of();
        };
    }
}
