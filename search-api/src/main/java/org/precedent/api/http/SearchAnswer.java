package org.precedent.api.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.BestImage;
import org.precedent.api.query.FilterKeys;
import org.precedent.api.query.FoldedCase;
import org.precedent.api.query.LegHit;
import org.precedent.api.query.Match;
import org.precedent.api.query.ReportExcerpt;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchResult;
import org.precedent.api.query.Suggestion;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Span;
import org.precedent.index.model.Study;

/** The JSON of what a search found. */
record SearchAnswer(
        String match,
        String matchReason,
        @Nullable NoticeAnswer matchNotice,
        List<HitAnswer> hits,
        List<HitAnswer> nearest,
        long total,
        Map<String, Map<String, Long>> facets,
        @Nullable Map<String, Object> filter,
        List<SuggestionAnswer> suggestions,
        List<String> unknownWords,
        Took tookMillis) {

    static SearchAnswer of(SearchResult result) {
        List<HitAnswer> all = result.hits().stream().map(HitAnswer::of).toList();
        boolean none = result.match().verdict() == Match.Verdict.NONE;
        return new SearchAnswer(
                result.match().verdict().name().toLowerCase(Locale.ROOT),
                result.match().reason(),
                NoticeAnswer.orAbsent(result.match().notice()),
                none ? List.of() : all,
                none ? all : List.of(),
                result.facets().total(),
                facets(result.facets().counts()),
                FilterAnswer.of(result.filter()),
                result.notes().suggestions().stream().map(SuggestionAnswer::of).toList(),
                result.notes().unknownWords(),
                new Took(millis(result.encoding()), millis(result.searching())));
    }

    static Map<String, Map<String, Long>> facets(Map<Facet, Map<String, Long>> counts) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(FilterKeys.of(facet), counts.getOrDefault(facet, Map.of()));
        }
        return facets;
    }

    private static double millis(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e3;
    }

    record SuggestionAnswer(String word, String as, String kind) {
        static SuggestionAnswer of(Suggestion suggestion) {
            return new SuggestionAnswer(
                    suggestion.word(), suggestion.as(), suggestion.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    record Took(double encode, double search) {}

    record HitAnswer(
            int rank,
            String caseId,
            double score,
            String relevance,
            String modality,
            String bodyPart,
            String sex,
            @Nullable Integer age,
            @Nullable String studyDate,
            List<String> labels,
            List<StatedAnswer> findings,
            int imageCount,
            @Nullable BestImageAnswer bestImage,
            @Nullable ReportAnswer report,
            Explanation explanation,
            List<DuplicateAnswer> duplicates,
            int ofSamePatient) {

        static HitAnswer of(SearchHit hit) {
            Study study = hit.content().study();
            BestImage best = hit.bestImage();
            ReportExcerpt report = hit.report();
            return new HitAnswer(
                    hit.rank(),
                    hit.content().id().value(),
                    hit.score(),
                    hit.relevance().name().toLowerCase(Locale.ROOT),
                    study.modality(),
                    study.bodyPart(),
                    study.sex(),
                    study.age(),
                    study.date() == null ? null : study.date().toString(),
                    study.labels(),
                    StatedAnswer.of(hit.content().report()),
                    hit.content().images().size(),
                    best == null ? null : BestImageAnswer.of(best),
                    report == null ? null : new ReportAnswer(report.text(), report.matches(), report.denied()),
                    new Explanation(hit.legs().stream().map(LegAnswer::of).toList()),
                    hit.folded().stream().map(DuplicateAnswer::of).toList(),
                    hit.ofSamePatient());
        }
    }

    record DuplicateAnswer(String caseId, boolean sameReport) {
        static DuplicateAnswer of(FoldedCase folded) {
            return new DuplicateAnswer(folded.id().value(), folded.sameReport());
        }
    }

    record BestImageAnswer(String id, @Nullable Double similarity, String thumbnail) {
        static BestImageAnswer of(BestImage best) {
            return new BestImageAnswer(best.id().value(), best.similarity(), Addresses.thumbnail(best.id()));
        }
    }

    record ReportAnswer(String snippet, List<Span> matches, List<Span> denied) {}

    record Explanation(List<LegAnswer> legs) {}

    /** @param passage UTF-16 offsets into the case's report */
    record LegAnswer(
            String leg,
            int part,
            int rank,
            double score,
            @Nullable Double probability,
            double share,
            @Nullable String image,
            @Nullable Span passage,
            @Nullable String queryImage) {
        static LegAnswer of(LegHit hit) {
            return new LegAnswer(
                    hit.leg().label(),
                    hit.part(),
                    hit.rank(),
                    hit.score(),
                    hit.probability(),
                    hit.share(),
                    hit.image() == null ? null : hit.image().value(),
                    hit.passage(),
                    hit.queryImage() == null ? null : hit.queryImage().value());
        }
    }
}
