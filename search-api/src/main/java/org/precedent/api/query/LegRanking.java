package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Leg;

/** Ranks cases by every leg of a search, held against what reports say, and brought nearer to what a reader judged. */
final class LegRanking {
    private final SearchOptions options;
    private final RankFusion fusion;

    LegRanking(SearchOptions options, RankFusion fusion) {
        this.options = options;
        this.fusion = fusion;
    }

    /** What the legs found, in their order. */
    List<RankedLeg> of(
            SearchRequest request,
            NamedCases named,
            Calibration known,
            Map<Part.Words, ReadQuery> read,
            List<OpenLeg> legs,
            View view,
            Scope scope)
            throws IOException {
        List<RankedLeg> found = LegSearch.run(legs, view, options.depth(), scope);
        if (request.feedback().isEmpty()) {
            return checked(request, read, legs, found, view);
        }
        Refinement refinement = new Refinement(request.feedback(), named.byId(), known, options);
        Candidates candidates = refinement.candidates(legs, found, view, scope, options.depth(), fusion);
        List<RankedLeg> exact = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            exact.add(candidates.ranked(legs.get(i), found.get(i)));
        }
        return checked(request, read, legs, exact, view).stream()
                .map(leg -> refinement.reordered(leg, candidates))
                .toList();
    }

    private List<RankedLeg> checked(
            SearchRequest request,
            Map<Part.Words, ReadQuery> read,
            List<OpenLeg> legs,
            List<RankedLeg> found,
            View view)
            throws IOException {
        if (request.ranking() == Ranking.VECTOR) {
            return found;
        }
        boolean withVectors = legs.stream().anyMatch(leg -> leg.heard() && leg.weight() > 0 && leg.leg() != Leg.WORDS);
        return new ReportCheck(request.parts(), read, view, options.fusion().leastWordScore())
                .check(found, withVectors);
    }
}
