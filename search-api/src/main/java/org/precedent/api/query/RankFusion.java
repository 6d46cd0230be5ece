package org.precedent.api.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Reciprocal rank fusion: a case scores the sum, over the legs that ranked it, of {@code weight / (k + rank)}. Cormack,
 * Clarke and Büttcher, Reciprocal Rank Fusion Outperforms Condorcet and Individual Rank Learning Methods, SIGIR 2009;
 * there {@code k} is 60 and every weight 1.
 *
 * <p>Only ranks count, so legs on different scales can be joined. A leg of negative weight pushes down what it ranks
 * high; a case that only such legs found is left out. Equal scores in a leg share a rank: the order in which an engine
 * lists equals says nothing.
 */
final class RankFusion {
    private static final Comparator<FusedCase> BEST_FIRST = Comparator.comparingDouble(FusedCase::score)
            .reversed()
            .thenComparing(fused -> fused.id().value());

    private final int constant;

    RankFusion(int constant) {
        this.constant = constant;
    }

    /** Every case that a leg of positive weight found, best first; equals in the order of their ids. */
    List<FusedCase> fuse(List<RankedLeg> legs) {
        Map<CaseId, List<Vote>> votes = new LinkedHashMap<>();
        for (RankedLeg leg : legs) {
            for (Vote vote : votes(leg)) {
                votes.computeIfAbsent(vote.hit().id(), id -> new ArrayList<>()).add(vote);
            }
        }
        List<FusedCase> cases = new ArrayList<>();
        votes.forEach((id, all) -> {
            if (all.stream().anyMatch(vote -> vote.weight() > 0)) {
                double score = all.stream()
                        .mapToDouble(vote -> vote.contribution(constant))
                        .sum();
                cases.add(new FusedCase(id, score, all));
            }
        });
        cases.sort(BEST_FIRST);
        return cases;
    }

    private static List<Vote> votes(RankedLeg leg) {
        List<Vote> votes = new ArrayList<>();
        addTo(votes, leg, leg.hits(), 0);
        addTo(votes, leg, leg.behind(), leg.hits().size() + leg.behind().size());
        return votes;
    }

    /** Those whom so many come before. */
    private static void addTo(List<Vote> votes, RankedLeg leg, List<Hit> hits, int before) {
        int rank = before + 1;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean equal =
                    i > 0 && leg.byScore() && hit.score() == hits.get(i - 1).score();
            if (!equal) {
                rank = before + i + 1;
            }
            votes.add(new Vote(leg.leg(), leg.part(), leg.weight(), rank, hit));
        }
    }
}
