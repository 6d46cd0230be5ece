package org.precedent.api.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.LogitCalibration;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.Case;
import org.precedent.index.words.Agreement;
import org.precedent.index.words.QueryWords;

/** Judges how well a case answers a search, as {@link Relevance} describes. */
final class RelevanceRule {
    private final Encoder encoder;
    private final SearchOptions options;

    RelevanceRule(Encoder encoder, SearchOptions options) {
        this.encoder = encoder;
        this.options = options;
    }

    /**
     * The relevance of one case.
     *
     * @param report what the case says, for looking words up
     * @param votes every vote on it
     */
    Relevance of(Case content, HitReport report, List<Vote> votes, Asked asked) {
        Map<Integer, Relevance> byPart = new TreeMap<>();
        Map<Integer, Boolean> wanted = new TreeMap<>();
        for (OpenLeg leg : asked.legs()) {
            byPart.merge(leg.part(), of(content, report, votes, leg, asked), Relevance::best);
            wanted.put(leg.part(), leg.weight() >= 0);
        }
        asked.incomplete()
                .forEach(part -> byPart.computeIfPresent(part, (_, is) -> Relevance.least(is, Relevance.GOOD)));
        for (OpenLeg leg : asked.legs()) {
            if (leg.probe() instanceof Probe.OfWords(QueryWords words) && !report.isEmpty()) {
                Relevance most = SaidByReport.most(words, report.words());
                byPart.computeIfPresent(leg.part(), (_, is) -> Relevance.least(is, most));
            }
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

    private Relevance of(Case content, HitReport report, List<Vote> votes, OpenLeg leg, Asked asked) {
        Optional<Vote> vote = votes.stream()
                .filter(one -> one.leg() == leg.leg() && one.part() == leg.part())
                .findFirst();
        if (vote.isEmpty()) {
            return Relevance.WEAK;
        }
        double score = vote.get().hit().score();
        if (leg.leg() == Leg.WORDS) {
            return options.thresholds().wordShare().of(wordShare(report, leg.probe()));
        }
        if (leg.leg() == Leg.IMAGE_TO_IMAGE && score >= NearDuplicates.EQUAL) {
            return Relevance.STRONG;
        }
        Reliability reliability = asked.known().of(leg.leg()).reliability();
        if (reliability.known() && asked.likelihood().isOverstated(vote.get())) {
            return Relevance.WEAK;
        }
        OptionalDouble probability = asked.likelihood().of(vote.get(), content);
        if (reliability.known() && probability.isPresent()) {
            boolean vouches = reliability.grade() == Reliability.Grade.GOOD;
            return vouches ? options.thresholds().agreement().of(probability.getAsDouble()) : Relevance.WEAK;
        }
        return Relevance.least(Relevance.GOOD, unmeasured(leg.leg(), score));
    }

    /** By the model's own numbers, which say nothing of an archive that it may never have seen the like of. */
    private Relevance unmeasured(Leg leg, double score) {
        return switch (leg) {
            case IMAGE_TO_IMAGE -> options.thresholds().imageCosine().of(score);
            case TEXT_TO_TEXT -> options.thresholds().textCosine().of(score);
            case IMAGE_TO_TEXT, TEXT_TO_IMAGE -> across(score);
            case WORDS -> throw new IllegalArgumentException("words have no cosine");
        };
    }

    private Relevance across(double cosine) {
        return switch (encoder.calibration()) {
            case LogitCalibration.Known known ->
                options.thresholds().probability().of(known.probability(cosine));
            case LogitCalibration.Unknown _ -> Relevance.WEAK;
        };
    }

    private static double wordShare(HitReport report, Probe probe) {
        if (!(probe instanceof Probe.OfWords(QueryWords words)) || report.isEmpty()) {
            return 0;
        }
        return Agreement.share(words, report.words(), report.snippet(words).span());
    }
}
