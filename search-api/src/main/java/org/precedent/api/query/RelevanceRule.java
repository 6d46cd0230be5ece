package org.precedent.api.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.LogitCalibration;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Snippet;
import org.precedent.index.model.Span;

/** Judges how well a case answers a search, as {@link Relevance} describes. */
final class RelevanceRule {
    private final CaseIndex index;
    private final Encoder encoder;
    private final SearchOptions options;

    RelevanceRule(CaseIndex index, Encoder encoder, SearchOptions options) {
        this.index = index;
        this.encoder = encoder;
        this.options = options;
    }

    /**
     * The relevance of one case.
     *
     * @param legs every leg of the search, whether it found the case or not
     */
    Relevance of(FusedCase fused, List<OpenLeg> legs) throws IOException {
        Map<Integer, Relevance> byPart = new TreeMap<>();
        Map<Integer, Boolean> wanted = new TreeMap<>();
        for (OpenLeg leg : legs) {
            byPart.merge(leg.part(), of(fused, leg), Relevance::best);
            wanted.put(leg.part(), leg.weight() >= 0);
        }
        Relevance relevance = Relevance.STRONG;
        boolean unwanted = false;
        for (Map.Entry<Integer, Relevance> part : byPart.entrySet()) {
            if (Boolean.TRUE.equals(wanted.get(part.getKey()))) {
                relevance = Relevance.least(relevance, part.getValue());
            } else {
                unwanted |= part.getValue() == Relevance.STRONG;
            }
        }
        return unwanted ? relevance.lowered() : relevance;
    }

    private Relevance of(FusedCase fused, OpenLeg leg) throws IOException {
        Optional<Vote> vote = fused.votes().stream()
                .filter(one -> one.leg() == leg.leg() && one.part() == leg.part())
                .findFirst();
        if (vote.isEmpty()) {
            return Relevance.WEAK;
        }
        double score = vote.get().hit().score();
        return switch (leg.leg()) {
            case IMAGE_TO_IMAGE -> options.thresholds().imageCosine().of(score);
            case TEXT_TO_TEXT -> options.thresholds().textCosine().of(score);
            case IMAGE_TO_TEXT, TEXT_TO_IMAGE -> across(score);
            case WORDS -> options.thresholds().wordShare().of(wordShare(fused.id(), leg.probe()));
        };
    }

    private Relevance across(double cosine) {
        return switch (encoder.calibration()) {
            case LogitCalibration.Known known ->
                options.thresholds().probability().of(known.probability(cosine));
            case LogitCalibration.Unknown _ -> Relevance.WEAK;
        };
    }

    private double wordShare(CaseId id, Probe probe) throws IOException {
        if (!(probe instanceof Probe.OfWords(String words))) {
            return 0;
        }
        Optional<Snippet> snippet = index.snippet(id, words, options.snippetLength());
        Optional<EncodedCase> encoded = snippet.isPresent() ? index.encoded(id) : Optional.empty();
        if (snippet.isEmpty() || encoded.isEmpty()) {
            return 0;
        }
        String report = encoded.get().content().report().text();
        List<Span> negated = encoded.get().negated();
        List<String> affirmed = snippet.get().matches().stream()
                .filter(match -> negated.stream().noneMatch(span -> overlap(span, match)))
                .map(match -> match.of(report))
                .toList();
        return WordAgreement.share(words, affirmed);
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
