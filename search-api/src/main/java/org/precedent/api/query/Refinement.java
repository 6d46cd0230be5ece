package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Brings an answer nearer to cases that a reader wants more of, and takes it away from those that are wanted less:
 * Rocchio, Relevance Feedback in Information Retrieval, in The SMART Retrieval System, 1971, leg by leg.
 *
 * <p>First what the legs found and what is nearest to the examples' own centre is joined, and the first of that ranked
 * exactly by every leg. Then each leg orders them anew: a case counts by its own score, by how like the examples it is
 * in images, passages and findings, each as far as it was measured to find something in this archive, and by how unlike
 * the others. These lie on different scales, so each is a standard score among the cases of the leg. Hits keep the
 * leg's own score.
 */
final class Refinement {
    private final Examples more;
    private final Examples less;
    private final SearchOptions.Rocchio weights;
    private final Map<Leg, Double> kinds;

    Refinement(Feedback feedback, Map<CaseId, EncodedCase> named, Calibration known, SearchOptions options) {
        CaseProbes probes = new CaseProbes(options);
        this.more = new Examples(feedback.more().stream().map(named::get).toList(), probes);
        this.less = new Examples(feedback.less().stream().map(named::get).toList(), probes);
        this.weights = options.rocchio();
        this.kinds = shares(known);
    }

    /** Each kind of likeness by what the leg that compares the same was measured to find; the shares add up to 1. */
    private static Map<Leg, Double> shares(Calibration known) {
        Map<Leg, Double> shares = new EnumMap<>(Leg.class);
        for (Leg kind : List.of(Leg.IMAGE_TO_IMAGE, Leg.TEXT_TO_TEXT, Leg.WORDS)) {
            Reliability reliability = known.of(kind).reliability();
            shares.put(kind, reliability.known() ? reliability.strength() : 1);
        }
        double all = shares.values().stream().mapToDouble(share -> share).sum();
        shares.replaceAll((_, share) -> all == 0 ? 1.0 / shares.size() : share / all);
        return shares;
    }

    /** The cases that are worth a second look, at most so many. */
    Candidates candidates(
            List<OpenLeg> legs, List<RankedLeg> found, View view, Scope scope, int most, RankFusion fusion)
            throws IOException {
        List<RankedLeg> all = new ArrayList<>(found);
        for (VectorField field : heard(legs)) {
            List<Embedding> examples = more.vectors(field);
            if (!examples.isEmpty()) {
                // only which cases it finds counts, not as what
                Question centre = new Question.Nearest(field, List.of(centre(examples, less.vectors(field))));
                all.add(new RankedLeg(
                        Leg.IMAGE_TO_IMAGE,
                        0,
                        1,
                        view.rank(List.of(centre), most, scope).getFirst()));
            }
        }
        List<CaseId> first =
                fusion.fuse(all).stream().limit(most).map(FusedCase::id).toList();
        return Candidates.of(first, view);
    }

    /** A leg in the order that the examples make of it; one that pushes away stays as it is. */
    RankedLeg reordered(RankedLeg leg, Candidates candidates) {
        if (leg.weight() <= 0) {
            return leg;
        }
        List<Hit> all = new ArrayList<>(leg.hits());
        all.addAll(leg.behind());
        StandardScores scores = new StandardScores();
        scores.add(1, each(all, hit -> OptionalDouble.of(hit.score())));
        kinds.forEach((kind, share) -> {
            scores.add(share * weights.more(), each(all, hit -> likeness(more, kind, candidates.get(hit.id()))));
            scores.add(-share * weights.less(), each(all, hit -> likeness(less, kind, candidates.get(hit.id()))));
        });
        Comparator<Hit> best =
                Comparator.<Hit>comparingDouble(hit -> scores.of(hit.id())).reversed();
        return leg.reordered(
                leg.hits().stream().sorted(best).toList(),
                leg.behind().stream().sorted(best).toList());
    }

    private static Set<VectorField> heard(List<OpenLeg> legs) {
        Set<VectorField> fields = EnumSet.noneOf(VectorField.class);
        legs.stream()
                .filter(leg -> leg.heard() && leg.weight() > 0 && leg.leg() != Leg.WORDS)
                .forEach(leg -> fields.add(LegSearch.field(leg.leg())));
        return fields;
    }

    private Embedding centre(List<Embedding> examples, List<Embedding> others) {
        float[] sum = new float[examples.getFirst().dimension()];
        add(sum, examples, 1);
        add(sum, others, -weights.less() / weights.more());
        return Embedding.of(sum);
    }

    private static void add(float[] sum, Collection<Embedding> vectors, double weight) {
        for (Embedding vector : vectors) {
            float[] components = vector.toArray();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weight / vectors.size() * components[i]);
            }
        }
    }

    private static Map<CaseId, Double> each(List<Hit> hits, Function<Hit, OptionalDouble> score) {
        Map<CaseId, Double> scores = new HashMap<>();
        hits.forEach(hit -> score.apply(hit).ifPresent(value -> scores.put(hit.id(), value)));
        return scores;
    }

    private static OptionalDouble likeness(Examples examples, Leg leg, EncodedCase one) {
        if (leg == Leg.WORDS) {
            return examples.likeness(one.content());
        }
        VectorField field = LegSearch.field(leg);
        return examples.likeness(field, Candidates.vectors(one, field));
    }
}
