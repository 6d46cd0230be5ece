package org.precedent.api.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.model.Filter;

/**
 * Finds similar cases. Each part of a request opens legs, each leg ranks cases, and the rankings are joined by
 * {@linkplain RankFusion reciprocal rank fusion}. Safe for use by several threads. Owns neither the index nor the
 * encoder.
 *
 * <p>When a part names a case, no case of that case's patient comes back: nobody is compared with themselves.
 */
public final class CaseSearch {
    private final CaseIndex index;
    private final Encoder encoder;
    private final Supplier<Calibration> calibration;
    private final QueryEmbeddings embeddings;
    private final LegPlan plan;
    private final RankFusion fusion;
    private final LegRanking ranking;
    private final HitDetails details;

    /** Joins an index of which nothing was measured with the encoder that made its vectors. */
    public CaseSearch(CaseIndex index, Encoder encoder, SearchOptions options) {
        this(index, encoder, options, () -> Calibration.NONE);
    }

    /**
     * Joins an index with the encoder that made its vectors.
     *
     * @param calibration how well the encoder knows the archive by now; is asked by every search
     * @throws IllegalArgumentException if another encoder made them; the message names what differs
     */
    public CaseSearch(CaseIndex index, Encoder encoder, SearchOptions options, Supplier<Calibration> calibration) {
        Optional<String> difference = index.fingerprint().difference(encoder.fingerprint());
        if (difference.isPresent()) {
            throw new IllegalArgumentException("the index was made by another encoder: " + difference.get());
        }
        this.index = index;
        this.encoder = encoder;
        this.calibration = calibration;
        this.embeddings = new QueryEmbeddings(encoder, options.cachedEmbeddings());
        this.plan = new LegPlan(options);
        this.fusion = new RankFusion(options.fusion().k());
        this.ranking = new LegRanking(options, fusion);
        this.details = new HitDetails(encoder, options);
    }

    /** Labels of images by the same encoder, which share what it encoded for searches. */
    public ImageLabels labels() {
        return new ImageLabels(index, encoder, embeddings);
    }

    /** Regions of images by the same encoder. */
    public ImageRegions regions() {
        return new ImageRegions(encoder, embeddings);
    }

    /** Answers one request, however long it takes. */
    public SearchResult search(SearchRequest request) throws IOException {
        return search(request, Deadline.NONE);
    }

    /**
     * Answers one request out of one commit of the index.
     *
     * @throws SearchRefused if a part names an unknown case, a filter an unknown finding, or nothing can be looked for
     * @throws org.precedent.index.DeadlineExceeded if it takes longer than that
     * @throws IOException if the index cannot be read
     */
    public SearchResult search(SearchRequest request, Deadline deadline) throws IOException {
        long begin = System.nanoTime();
        try (View view = index.view(deadline)) {
            Found found = found(request, view);
            List<SearchHit> hits =
                    found.isNone() ? nearest(found.shown(), request.size()) : best(found, request.size());
            long all = System.nanoTime() - begin;
            return new SearchResult(
                    found.match(),
                    hits,
                    found.facets(),
                    found.scope().filter(),
                    notes(request.parts(), found.read()),
                    Duration.ofNanos(found.encoding()),
                    Duration.ofNanos(all - found.encoding()));
        }
    }

    /**
     * Every case that a request finds, each of its own, out of a commit that the caller holds; of the request's size
     * and listing nothing counts.
     *
     * @throws SearchRefused as {@link #search}
     * @throws IOException if the index cannot be read
     */
    public RankedCases rank(SearchRequest request, View view) throws IOException {
        Found found = found(request, view);
        return new RankedCases(found.scope(), found.match(), found.fused(), found.asked(), details);
    }

    /**
     * What came of a request.
     *
     * @param fused every case that was found, best first
     * @param shown the first of them as hits
     * @param encoding nanoseconds that the query's vectors took
     */
    private record Found(
            Scope scope,
            FacetCounts facets,
            Map<Part.Words, ReadQuery> read,
            List<FusedCase> fused,
            Asked asked,
            List<SearchHit> shown,
            Match match,
            long encoding) {
        boolean isNone() {
            return match.verdict() == Match.Verdict.NONE;
        }
    }

    private Found found(SearchRequest request, View view) throws IOException {
        Filter filter = FindingFilter.widened(request.filter());
        NamedCases named = NamedCases.of(request, view);
        Map<Part.Words, ReadQuery> read = QueryReader.read(request, view);
        Calibration known = calibration.get();
        Scope scope = new Scope(filter, named.soughtPatients());
        FacetCounts facets = view.facets(scope, FindingFilter.IMPLIED);
        MatchRule matching = new MatchRule(known, facets, view, fusion, !filter.equals(Filter.NONE));
        Voices voices = new Voices(known, matching.unanswered(request, read));
        List<OpenLeg> open = voices.hear(plan.legs(request, named.byId(), read));
        long beforeEncoding = System.nanoTime();
        List<OpenLeg> legs = embeddings.encoded(open);
        long encoding = System.nanoTime() - beforeEncoding;
        List<RankedLeg> ranked = ranking.of(request, named, known, read, legs, view, scope);
        List<FusedCase> fused = wanted(fusion.fuse(ranked), request.feedback());
        Set<Integer> incomplete = incomplete(request.parts(), read);
        Likelihood likelihood = Likelihood.of(known, ranked, typed(request.parts()), view);
        Asked asked = new Asked(legs, Excerpts.words(request.parts(), read, legs), incomplete, known, likelihood);
        List<SearchHit> shown = hits(request, fused, asked, view);
        Match match = facets.total() == 0 && !filter.equals(Filter.NONE)
                ? Match.none(new BarringFilter(view, scope.excluded()).notice(request.filter()))
                : matching.of(request, read, legs, ranked, shown);
        return new Found(scope, facets, read, fused, asked, shown, match, encoding);
    }

    private static List<FusedCase> wanted(List<FusedCase> fused, Feedback feedback) {
        return fused.stream().filter(one -> !feedback.less().contains(one.id())).toList();
    }

    /** The places of the parts that are words. */
    private static Set<Integer> typed(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) instanceof Part.Words)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What is to be said of the words of all parts, in their order. */
    private static QueryNotes notes(List<Part> parts, Map<Part.Words, ReadQuery> read) {
        Set<Suggestion> suggestions = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                QueryNotes notes = Objects.requireNonNull(read.get(words)).notes();
                suggestions.addAll(notes.suggestions());
                unknown.addAll(notes.unknownWords());
            }
        }
        return new QueryNotes(List.copyOf(suggestions), List.copyOf(unknown));
    }

    /** The parts with words that no report says, and parts of images, by their places: no case answers them in full. */
    private static Set<Integer> incomplete(List<Part> parts, Map<Part.Words, ReadQuery> read) {
        Set<Integer> incomplete = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean whole = switch (parts.get(i)) {
                case Part.Words words ->
                    Objects.requireNonNull(read.get(words)).missing().isEmpty();
                case Part.Detail _ -> false;
                case Part.Picture _, Part.LikeCase _, Part.LikeImage _ -> true;
            };
            if (!whole) {
                incomplete.add(i);
            }
        }
        return incomplete;
    }

    private static List<SearchHit> nearest(List<SearchHit> shown, int size) {
        return shown.stream().limit(size).map(SearchHit::asNearest).toList();
    }

    /** Those that fit best, in their order: who asks for few misses none of these for one that fits less (ADR 45). */
    private static List<SearchHit> best(Found found, int size) {
        List<SearchHit> best = new ArrayList<>(found.shown());
        best.sort(Comparator.comparing(SearchHit::relevance).reversed());
        List<SearchHit> ranked = new ArrayList<>();
        best.stream()
                .limit(size)
                .sorted(Comparator.comparingInt(SearchHit::rank))
                .forEach(hit -> ranked.add(
                        hit.withRank(ranked.size() + 1).atMost(found.match().most())));
        return ranked;
    }

    /** As many as are asked for, and at least those by which the answer is judged. */
    private List<SearchHit> hits(SearchRequest request, List<FusedCase> fused, Asked asked, View view)
            throws IOException {
        HitList list = new HitList(view, request.listing(), NearDuplicates.in(asked.known()));
        QuerySide side = new QuerySide(asked.legs(), view);
        List<SearchHit> hits = new ArrayList<>();
        for (ListedCase listed : list.of(fused, Math.max(request.size(), MatchRule.JUDGED))) {
            hits.add(details.of(hits.size() + 1, listed, asked, side));
        }
        return hits;
    }
}
