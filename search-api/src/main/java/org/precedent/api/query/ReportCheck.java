package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Wording;
import org.precedent.index.words.QueryWords;

/**
 * Corrects rankings that are to be joined by what reports say of the findings that a part's words name. An embedding
 * hardly tells "no pneumothorax" from one: whoever denies what is looked for, or is unsure of it, comes behind all whom
 * the leg ranks. Words count beside other legs where they fit nearly as well as at best, or where findings are all that
 * is asked for and the report asserts all of them, or is unsure of them.
 */
final class ReportCheck {
    private final Map<Integer, QueryWords> asked = new HashMap<>();
    private final View view;
    private final double leastWordScore;

    /**
     * @param read every part that brings words, read
     * @param leastWordScore as in {@link SearchOptions.Fusion}
     */
    ReportCheck(List<Part> parts, Map<Part.Words, ReadQuery> read, View view, double leastWordScore) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Words words) {
                asked.put(i, Objects.requireNonNull(read.get(words)).words());
            }
        }
        this.view = view;
        this.leastWordScore = leastWordScore;
    }

    /** The legs, corrected. */
    List<RankedLeg> check(List<RankedLeg> legs) throws IOException {
        Map<Integer, Map<CaseId, Stance>> stances = new HashMap<>();
        for (Map.Entry<Integer, QueryWords> part : asked.entrySet()) {
            stances.put(part.getKey(), stances(part.getKey(), part.getValue().wording(), legs));
        }
        List<RankedLeg> checked = new ArrayList<>();
        for (RankedLeg leg : legs) {
            Map<CaseId, Stance> ofCases = stances.getOrDefault(leg.part(), Map.of());
            QueryWords words = asked.get(leg.part());
            boolean wholly = words != null && asksForFindingsAlone(words);
            checked.add(
                    leg.leg() == Leg.WORDS
                            ? fitting(leg, wholly ? ofCases : Map.of())
                            : corrected(leg, ofCases, wholly));
        }
        return checked;
    }

    private static boolean asksForFindingsAlone(QueryWords words) {
        return words.asserted().stream()
                .allMatch(word -> words.wording().present().stream()
                        .anyMatch(
                                finding -> finding.span().start() <= word.span().start()
                                        && word.span().end() <= finding.span().end()));
    }

    private Map<CaseId, Stance> stances(int part, Wording wording, List<RankedLeg> legs) throws IOException {
        Set<String> findings = new HashSet<>();
        wording.findings().forEach(sought -> {
            findings.addAll(sought.narrower());
            findings.addAll(sought.broader());
        });
        if (findings.isEmpty()) {
            return Map.of();
        }
        Set<CaseId> cases = new HashSet<>();
        legs.stream()
                .filter(leg -> leg.part() == part)
                .forEach(leg -> leg.hits().forEach(hit -> cases.add(hit.id())));
        Map<CaseId, Set<StatedFinding>> stated = view.stated(cases, findings);
        Map<CaseId, Stance> stances = new HashMap<>();
        stated.forEach((id, said) -> stances.put(id, Stance.of(wording, said)));
        return stances;
    }

    private RankedLeg fitting(RankedLeg leg, Map<CaseId, Stance> stances) {
        double best = leg.hits().stream().mapToDouble(Hit::score).max().orElse(0);
        List<Hit> fitting = leg.hits().stream()
                .filter(hit -> hit.score() >= leastWordScore * best || saysIt(stances.get(hit.id())))
                .toList();
        return leg.with(fitting, List.of());
    }

    private static boolean saysIt(@Nullable Stance stance) {
        return stance == Stance.ASSERTS || stance == Stance.UNSURE;
    }

    /** @param wholly whether words rank those that are unsure, behind those that assert: then words alone do */
    private static RankedLeg corrected(RankedLeg leg, Map<CaseId, Stance> stances, boolean wholly) {
        List<Hit> hits = new ArrayList<>();
        List<Hit> unsure = new ArrayList<>();
        List<Hit> against = new ArrayList<>();
        for (Hit hit : leg.hits()) {
            switch (stances.getOrDefault(hit.id(), Stance.OPEN)) {
                case ASSERTS, OPEN -> hits.add(hit);
                case UNSURE -> unsure.add(hit);
                case AGAINST -> against.add(hit);
            }
        }
        List<Hit> behind = new ArrayList<>(wholly ? List.of() : unsure);
        behind.addAll(against);
        return leg.with(hits, behind);
    }
}
