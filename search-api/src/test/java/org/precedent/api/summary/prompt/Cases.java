package org.precedent.api.summary.prompt;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** Cases of given reports, numbered from 1. */
final class Cases {
    private Cases() {}

    static List<CitedCase> of(String... reports) {
        List<CitedCase> cases = new ArrayList<>();
        for (String report : reports) {
            int number = cases.size() + 1;
            cases.add(
                    new CitedCase(number, new CaseId("secret-id-" + number), ReportParser.parse(report), 1.0 / number));
        }
        return cases;
    }
}
