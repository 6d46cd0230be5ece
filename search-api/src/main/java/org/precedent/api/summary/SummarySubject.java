package org.precedent.api.summary;

import java.util.List;
import org.precedent.api.notice.Notice;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;

/**
 * What is to be summarised.
 *
 * @param cases the most similar first; none where there is nothing to summarise
 * @param rates how frequent findings are in the archive
 * @param nothing why there is nothing to summarise; none where there is
 * @param notices on cases that are left out
 */
public record SummarySubject(List<CitedCase> cases, BaseRates rates, Notice nothing, List<Notice> notices) {
    public SummarySubject {
        cases = List.copyOf(cases);
        notices = List.copyOf(notices);
        if (cases.isEmpty() == nothing.isEmpty()) {
            throw new IllegalArgumentException("there are cases, or there is a reason why there are none");
        }
    }

    static SummarySubject none(Notice why) {
        return new SummarySubject(List.of(), BaseRates.UNKNOWN, why, List.of());
    }

    /** Why there is nothing to summarise, in a sentence; empty where there is something. */
    public String tooLittle() {
        return nothing.isEmpty() ? "" : SummarySubjects.TOO_LITTLE + nothing.sentence();
    }

    /** What cases are left out, in sentences. */
    public List<String> notes() {
        return Notice.sentences(notices);
    }
}
