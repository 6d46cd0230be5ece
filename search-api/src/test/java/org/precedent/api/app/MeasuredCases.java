package org.precedent.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.precedent.api.notice.Notice;
import org.precedent.api.summary.ShownClaim;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.api.summary.table.ExtractiveSummary;
import org.precedent.api.summary.table.TableOptions;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;

/** Cases whose summaries are measured. */
final class MeasuredCases {
    /** A left pneumothorax in three, one more with a right one, and one that denies it. */
    static final SummarySubject CHESTS = of(
            "The heart is large. Left pneumothorax.",
            "Left pneumothorax, smaller.",
            "No pneumothorax. Right pleural effusion.",
            "Left pneumothorax.",
            "Right pneumothorax.");

    private MeasuredCases() {}

    static SummarySubject of(String... reports) {
        List<CitedCase> cases = new ArrayList<>();
        for (String report : reports) {
            int number = cases.size() + 1;
            cases.add(new CitedCase(number, new CaseId("case-" + number), ReportParser.parse(report), 1.0 / number));
        }
        return new SummarySubject(cases, BaseRates.UNKNOWN, Notice.NONE, List.of());
    }

    /** A summary of {@link #CHESTS} that a language model wrote. */
    static Summary written(ShownClaim... claims) {
        return new Summary(
                CHESTS.cases(),
                List.of(claims),
                new Summary.Writer("tiny", "1", "0", false),
                new Summary.Judged(claims.length, 0, Map.of(), 0, Summary.LeftOut.NONE),
                ExtractiveSummary.of(CHESTS.cases(), BaseRates.UNKNOWN, TableOptions.DEFAULTS),
                Notice.NONE,
                Notice.NONE,
                List.of());
    }

    /** A claim as if it had passed its checks, whatever it says. */
    static ShownClaim claim(String text, int... cites) {
        List<Evidence> evidence = new ArrayList<>();
        for (int cite : cites) {
            CitedCase cited = CHESTS.cases().get(cite - 1);
            evidence.add(Evidence.of(cited, new Span(0, cited.report().text().length())));
        }
        return new ShownClaim(text, ClaimKind.COMMON, null, evidence, Map.of());
    }
}
