package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.notice.Notice;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** Cases of given reports to be summarised, numbered from 1. */
final class SampleSubjects {
    /** A left pneumothorax in the first two, denied in the third, which has an effusion. */
    static final SummarySubject CHESTS = of(
            "The heart is large. Left pneumothorax.",
            "Left pneumothorax, smaller.",
            "No pneumothorax. Right pleural effusion.");

    private SampleSubjects() {}

    static SummarySubject of(String... reports) {
        List<CitedCase> cases = new ArrayList<>();
        for (String report : reports) {
            int number = cases.size() + 1;
            cases.add(new CitedCase(number, new CaseId("case-" + number), ReportParser.parse(report), 1.0 / number));
        }
        return new SummarySubject(cases, BaseRates.UNKNOWN, Notice.NONE, List.of());
    }
}
