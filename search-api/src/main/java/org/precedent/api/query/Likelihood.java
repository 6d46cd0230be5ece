package org.precedent.api.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.CaseFindings;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Neighbour;
import org.precedent.index.calibration.Support;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * How probable it is that a case agrees with what a leg asked, as this archive was measured: of a text by its cosine,
 * of an image by how far the cases nearest to the image bear the case out.
 */
final class Likelihood {
    /** So many of a leg's cases are looked at; of them {@link Support} takes the first. */
    private static final int FIRST = 10;

    private record Place(int part, Leg leg) {}

    private final Calibration known;
    private final Map<Place, Support> supports;
    private final Set<Integer> typed;

    private Likelihood(Calibration known, Map<Place, Support> supports, Set<Integer> typed) {
        this.known = known;
        this.supports = supports;
        this.typed = Set.copyOf(typed);
    }

    /**
     * By what each leg found.
     *
     * @param typed the places of the parts that are words
     */
    static Likelihood of(Calibration known, List<RankedLeg> legs, Set<Integer> typed, View view) throws IOException {
        List<RankedLeg> fromImages = legs.stream()
                .filter(leg ->
                        leg.leg().fromImage() && known.of(leg.leg()).curve().known())
                .toList();
        Set<CaseId> near = new HashSet<>();
        fromImages.forEach(leg -> leg.nearest(FIRST).forEach(hit -> near.add(hit.id())));
        Map<CaseId, Case> cases = near.isEmpty() ? Map.of() : view.cases(near);
        Map<Place, Support> supports = new HashMap<>();
        for (RankedLeg leg : fromImages) {
            List<Neighbour> nearest = leg.nearest(FIRST).stream()
                    .map(hit -> neighbour(hit, Objects.requireNonNull(cases.get(hit.id()), "a view lost a case")))
                    .toList();
            supports.put(new Place(leg.part(), leg.leg()), Support.of(nearest));
        }
        return new Likelihood(known, supports, typed);
    }

    /**
     * Whether the leg was measured by what promises more: passages are whole statements, and words that somebody types
     * are few.
     */
    boolean isOverstated(Vote vote) {
        return vote.leg() == Leg.TEXT_TO_TEXT && typed.contains(vote.part());
    }

    private static Neighbour neighbour(Hit hit, Case content) {
        return new Neighbour(hit.id(), hit.score(), CaseFindings.of(content));
    }

    /** Between 0 and 1; nothing where it was not measured. */
    OptionalDouble of(Vote vote, Case content) {
        Curve curve = known.of(vote.leg()).curve();
        if (!curve.known() || isOverstated(vote)) {
            return OptionalDouble.empty();
        }
        if (!vote.leg().fromImage()) {
            return OptionalDouble.of(curve.probability(vote.hit().score()));
        }
        Support support = supports.get(new Place(vote.part(), vote.leg()));
        return support == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(curve.probability(support.of(neighbour(vote.hit(), content))));
    }
}
