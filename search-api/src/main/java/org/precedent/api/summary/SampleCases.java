package org.precedent.api.summary;

import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** Two cases of nobody, and what a language model may claim of them: for whoever wants to have made a summary once. */
final class SampleCases {
    static final ClaimDraft CLAIM = new ClaimDraft(
            "A left pleural effusion of 3 cm is present in case 1 and denied in case 2.",
            List.of(1, 2),
            ClaimKind.DIFFERENCE,
            "pleural effusion");

    private SampleCases() {}

    static SummarySubject subject() {
        return new SummarySubject(
                List.of(
                        sample(1, "Small left pleural effusion of 3 cm. Possible pneumonia. The heart is large."),
                        sample(2, "No pleural effusion. Right pneumothorax.")),
                BaseRates.UNKNOWN,
                "",
                List.of());
    }

    private static CitedCase sample(int number, String report) {
        return new CitedCase(number, new CaseId("sample-" + number), ReportParser.parse(report), 1);
    }
}
