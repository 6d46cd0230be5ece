package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.SummarySubjects;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.datasets.evaluation.Query;
import org.precedent.index.Deadline;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;

/**
 * What is to be summarised for the queries of a test collection: the cases that an archive finds, without those that do
 * not count as answers.
 *
 * @param size of how many hits at most
 */
record QuerySubjects(SummarySubjects subjects, Pseudonyms pseudonyms, int size, Ranking ranking)
        implements SummaryMeasuring.Subjects {
    @Override
    public SummarySubject of(Query query) throws IOException {
        Set<CaseId> leftOut = query.leaveOut().stream().map(pseudonyms::ofStudy).collect(Collectors.toSet());
        int asked = Math.min(SearchRequest.MAX_SIZE, size + leftOut.size());
        SearchRequest request = QueryRequest.of(query, pseudonyms, asked, ranking);
        return without(subjects.of(request, Deadline.NONE), leftOut, size);
    }

    /** The same without some cases, and of so many at most; numbered anew. */
    static SummarySubject without(SummarySubject subject, Set<CaseId> leftOut, int most) {
        List<CitedCase> kept = new ArrayList<>();
        for (CitedCase one : subject.cases()) {
            if (!leftOut.contains(one.id()) && kept.size() < most) {
                kept.add(new CitedCase(kept.size() + 1, one.id(), one.report(), one.similarity()));
            }
        }
        if (kept.size() == subject.cases().size()) {
            return subject;
        }
        return kept.isEmpty()
                ? new SummarySubject(
                        List.of(),
                        BaseRates.UNKNOWN,
                        Notice.of(NoticeCode.NO_ANSWER_TO_SUMMARISE, "no case that was found counts as an answer"),
                        List.of())
                : new SummarySubject(kept, subject.rates(), Notice.NONE, subject.notices());
    }
}
