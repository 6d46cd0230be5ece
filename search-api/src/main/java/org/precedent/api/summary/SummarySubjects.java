package org.precedent.api.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Match;
import org.precedent.api.query.Relevance;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRefused;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.SearchResult;
import org.precedent.api.summary.check.HostileReport;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.table.TableOptions;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;

/** Finds what is to be summarised: the hits of a search that are worth it, or cases that a reader chose. */
public final class SummarySubjects {
    /** What is said before the reason wherever nothing is summarised. */
    static final String TOO_LITTLE = "too little evidence to summarise: ";

    private final CaseIndex index;
    private final CaseSearch search;
    private final TableOptions options;

    public SummarySubjects(CaseIndex index, CaseSearch search, TableOptions options) {
        this.index = index;
        this.search = search;
        this.options = options;
    }

    /** A case, and how similar it is, 0 to 1. */
    private record Chosen(Case content, double similarity) {}

    /**
     * The hits of a search; those that fit weakly are left out.
     *
     * @throws SearchRefused if it cannot be searched
     */
    public SummarySubject of(SearchRequest request, Deadline deadline) throws IOException {
        SearchResult result = search.search(request, deadline);
        if (result.match().verdict() == Match.Verdict.NONE) {
            return SummarySubject.none(result.match().notice());
        }
        List<SearchHit> fitting = result.hitsInBands().stream()
                .filter(hit -> hit.relevance() != Relevance.WEAK)
                .toList();
        if (fitting.isEmpty()) {
            return SummarySubject.none(Notice.of(NoticeCode.NO_HIT_TO_SUMMARISE, "no case that was found fits well"));
        }
        List<Notice> notices = new ArrayList<>();
        int weak = result.hits().size() - fitting.size();
        if (weak > 0) {
            notices.add(leftOut(
                    NoticeCode.WEAK_LEFT_OUT,
                    weak,
                    "hit that fits weakly is",
                    "hits that fit weakly are",
                    " left out"));
        }
        List<Chosen> chosen = fitting.stream()
                .map(hit -> new Chosen(hit.content(), similarity(hit, result.hits())))
                .toList();
        return subject(chosen, notices, deadline);
    }

    /**
     * Cases that a reader chose.
     *
     * @param request by which each is as similar as it was found to be, in the order of its hits; null when all are the
     *     same
     * @throws SearchRefused if there is no such case
     */
    public SummarySubject of(List<CaseId> ids, @Nullable SearchRequest request, Deadline deadline) throws IOException {
        Map<CaseId, Double> similarities = new LinkedHashMap<>();
        if (request != null) {
            List<SearchHit> hits = search.search(request, deadline).hitsInBands();
            hits.forEach(hit -> similarities.put(hit.content().id(), similarity(hit, hits)));
        }
        List<CaseId> order = List.copyOf(similarities.keySet());
        double otherwise = request == null ? 1 : 0;
        List<Chosen> chosen = new ArrayList<>();
        try (View view = index.view(deadline)) {
            Map<CaseId, Case> found = view.cases(ids);
            Set<CaseId> missing = new HashSet<>(ids);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) {
                throw new SearchRefused(
                        SearchRefused.Reason.UNKNOWN_CASE,
                        "caseIds names " + counted(missing.size(), "case that is", "cases that are")
                                + " not in this archive; take them from hits");
            }
            Stream.concat(order.stream().filter(new HashSet<>(ids)::contains), ids.stream())
                    .distinct()
                    .forEach(id -> chosen.add(new Chosen(
                            Objects.requireNonNull(found.get(id)), similarities.getOrDefault(id, otherwise))));
        }
        return subject(chosen, new ArrayList<>(), deadline);
    }

    /** By the score of rank fusion, which is comparable within one search: the first hit is 1. */
    private static double similarity(SearchHit hit, List<SearchHit> hits) {
        double best = hits.stream().mapToDouble(SearchHit::score).max().orElse(0);
        return best > 0 ? Math.clamp(hit.score() / best, 0, 1) : 0;
    }

    private SummarySubject subject(List<Chosen> chosen, List<Notice> notices, Deadline deadline) throws IOException {
        List<CitedCase> cited = new ArrayList<>();
        int hostile = 0;
        int silent = 0;
        for (Chosen one : chosen) {
            if (one.content().report().isEmpty()) {
                silent++;
            } else if (HostileReport.is(one.content().report())) {
                hostile++;
            } else if (cited.size() < options.cases()) {
                cited.add(new CitedCase(
                        cited.size() + 1, one.content().id(), one.content().report(), one.similarity()));
            }
        }
        if (cited.isEmpty()) {
            return SummarySubject.none(nothingLeft(hostile, silent));
        }
        if (hostile > 0) {
            notices.add(hostile(NoticeCode.HOSTILE_LEFT_OUT, hostile, ""));
        }
        if (silent > 0) {
            notices.add(leftOut(
                    NoticeCode.SILENT_LEFT_OUT,
                    silent,
                    "case without a report is",
                    "cases without a report are",
                    " left out"));
        }
        int beyond = chosen.size() - cited.size() - hostile - silent;
        if (beyond > 0) {
            String behind = " left out beyond the " + options.cases() + " most similar";
            notices.add(leftOut(NoticeCode.BEYOND_LEFT_OUT, beyond, "case is", "cases are", behind)
                    .with("most", options.cases()));
        }
        try (View view = index.view(deadline)) {
            return new SummarySubject(cited, ArchiveRates.of(cited, view, options), Notice.NONE, notices);
        }
    }

    private static Notice nothingLeft(int hostile, int silent) {
        if (hostile == 0) {
            return Notice.of(NoticeCode.NO_REPORT_FOUND, "no case that was found has a report");
        }
        return silent == 0
                ? hostile(NoticeCode.HOSTILE_ALONE, hostile, ", and no other was found")
                : hostile(NoticeCode.HOSTILE_OR_SILENT, hostile, ", and no other has a report");
    }

    private static Notice hostile(NoticeCode code, int cases, String behind) {
        return leftOut(
                code,
                cases,
                "case whose report speaks to a program is",
                "cases whose reports speak to a program are",
                " left out" + behind);
    }

    private static Notice leftOut(NoticeCode code, int count, String one, String more, String behind) {
        return Notice.of(code, counted(count, one, more) + behind).with("count", count);
    }

    private static String counted(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }
}
