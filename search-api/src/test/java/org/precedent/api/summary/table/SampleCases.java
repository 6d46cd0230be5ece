package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** Cases of given reports, numbered from 1, each less similar than the one before. */
final class SampleCases {
    private SampleCases() {}

    static List<CitedCase> of(String... reports) {
        List<CitedCase> cases = new ArrayList<>();
        for (String report : reports) {
            int number = cases.size() + 1;
            cases.add(new CitedCase(
                    number, new CaseId("case-" + number), ReportParser.parse(report), 1.0 - 0.005 * number));
        }
        return cases;
    }

    static FindingTable table(String... reports) {
        return FindingTable.of(of(reports), TableOptions.DEFAULTS);
    }

    static ExtractiveSummary summary(String... reports) {
        return ExtractiveSummary.of(of(reports), BaseRates.UNKNOWN, TableOptions.DEFAULTS);
    }

    /** Ten chest films: an effusion in seven, denied in two, not mentioned in one. */
    static List<CitedCase> effusions() {
        return of(
                "Small left pleural effusion. No pneumothorax.",
                "Large right pleural effusion with atelectasis. No pneumothorax.",
                "FINDINGS: The heart is large.\nIMPRESSION: Left pleural effusion.",
                "Right pleural effusion.",
                "Bilateral pleural effusions. Rib fracture.",
                "Pleural effusion on the left. Pneumothorax is not seen.",
                "There is a pleural effusion.",
                "No pleural effusion. Consolidation of the right lower lobe.",
                "Pleural effusion is absent. Consolidation of the left lower lobe.",
                "Consolidation. Possible pneumothorax.");
    }
}
