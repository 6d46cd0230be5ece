package org.precedent.api.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;

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
    private final SearchOptions options;
    private final QueryEmbeddings embeddings;
    private final LegPlan plan;
    private final LegSearch legSearch;
    private final RankFusion fusion;
    private final HitDetails details;

    /**
     * Joins an index with the encoder that made its vectors.
     *
     * @throws IllegalArgumentException if another encoder made them; the message names what differs
     */
    public CaseSearch(CaseIndex index, Encoder encoder, SearchOptions options) {
        Optional<String> difference = index.fingerprint().difference(encoder.fingerprint());
        if (difference.isPresent()) {
            throw new IllegalArgumentException("the index was made by another encoder: " + difference.get());
        }
        this.index = index;
        this.encoder = encoder;
        this.options = options;
        this.embeddings = new QueryEmbeddings(encoder, options.cachedEmbeddings());
        this.plan = new LegPlan(options);
        this.legSearch = new LegSearch(index);
        this.fusion = new RankFusion(options.fusion().k());
        this.details = new HitDetails(index, encoder, options);
    }

    /** Labels of images by the same encoder, which share what it encoded for searches. */
    public ImageLabels labels() {
        return new ImageLabels(index, encoder, embeddings);
    }

    /** Regions of images by the same encoder. */
    public ImageRegions regions() {
        return new ImageRegions(encoder, embeddings);
    }

    /**
     * Answers one request.
     *
     * @throws SearchRefused if a part names an unknown case, or nothing can be looked for
     * @throws IOException if the index cannot be read
     */
    public SearchResult search(SearchRequest request) throws IOException {
        long begin = System.nanoTime();
        Map<CaseId, EncodedCase> cases = cases(request.parts());
        List<OpenLeg> open = plan.legs(request, cases);

        long beforeEncoding = System.nanoTime();
        List<OpenLeg> legs = embeddings.encoded(open);
        long encoding = System.nanoTime() - beforeEncoding;

        Scope scope = new Scope(request.filter(), patients(cases));
        List<RankedLeg> ranked = new ArrayList<>();
        for (OpenLeg leg : legs) {
            RankedLeg found = legSearch.run(leg, options.depths().of(request.size()), scope);
            boolean besideOthers = leg.leg() == Leg.WORDS && request.ranking() == Ranking.HYBRID;
            ranked.add(besideOthers ? found.from(options.fusion().leastWordScore()) : found);
        }
        List<SearchHit> hits = hits(request, legs, fusion.fuse(ranked));
        FacetCounts facets = index.facets(scope);
        long all = System.nanoTime() - begin;
        return new SearchResult(hits, facets, Duration.ofNanos(encoding), Duration.ofNanos(all - encoding));
    }

    private Map<CaseId, EncodedCase> cases(List<Part> parts) throws IOException {
        Map<CaseId, EncodedCase> cases = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.LikeCase like) {
                Optional<EncodedCase> found = index.encoded(like.id());
                if (found.isEmpty()) {
                    throw new SearchRefused(
                            SearchRefused.Reason.UNKNOWN_CASE,
                            "parts[" + i + "].caseId names no case of this archive: take the id from a hit");
                }
                cases.put(like.id(), found.get());
            }
        }
        return cases;
    }

    private static Set<PatientKey> patients(Map<CaseId, EncodedCase> cases) {
        Set<PatientKey> patients = new HashSet<>();
        cases.values().forEach(encoded -> patients.add(encoded.content().patient()));
        return patients;
    }

    private List<SearchHit> hits(SearchRequest request, List<OpenLeg> legs, List<FusedCase> fused) throws IOException {
        String words = Excerpts.words(request.parts(), legs);
        List<SearchHit> hits = new ArrayList<>();
        for (FusedCase one : fused) {
            if (hits.size() == request.size()) {
                break;
            }
            details.of(hits.size() + 1, one, legs, words).ifPresent(hits::add);
        }
        return hits;
    }
}
