package org.precedent.api.app;

import java.util.List;
import org.precedent.api.http.SummaryJson;
import org.precedent.api.notice.Notice;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.check.CheckLimits;
import org.precedent.api.summary.check.ClaimChecker;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/**
 * A summary of two cases of nobody, made before anybody asks for one, so that the first reader does not wait for what
 * is only loaded once. No language model is asked.
 */
final class FirstSummary {
    private static final List<CitedCase> CASES = List.of(
            nobody(1, "Small left pleural effusion of 3 cm. Possible pneumonia. The heart is large."),
            nobody(2, "No pleural effusion. Right pneumothorax."));

    private static final ClaimDraft CLAIM = new ClaimDraft(
            "A left pleural effusion of 3 cm is present in case 1 and denied in case 2.",
            List.of(1, 2),
            ClaimKind.DIFFERENCE,
            "pleural effusion");

    private FirstSummary() {}

    /** As the API answers it. */
    static String by(Summariser summariser) {
        SummarySubject subject = new SummarySubject(CASES, BaseRates.UNKNOWN, Notice.NONE, List.of());
        Summary summary = summariser.summarise(subject, SummaryMode.EXTRACTIVE, _ -> {}, new Cancellation());
        return SummaryJson.json(summary);
    }

    /** What a claim of a language model would be held to. */
    static Verdict check() {
        return new ClaimChecker(CASES, CheckLimits.DEFAULTS, null).check(CLAIM);
    }

    private static CitedCase nobody(int number, String report) {
        return new CitedCase(number, new CaseId("nobody-" + number), ReportParser.parse(report), 1);
    }
}
