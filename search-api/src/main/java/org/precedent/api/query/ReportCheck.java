package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.View;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Wording;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.Word;

/**
 * Corrects rankings by what reports say of the findings that a part's words name. Where other words are asked for too,
 * reports that have none of the findings weigh less, and far less where those only tell a side, a degree or a course.
 * Where rankings are to be joined: an embedding hardly tells "no pneumothorax" from one: whoever denies what is looked
 * for, or is unsure of it, comes behind all whom the leg ranks. Words count beside other legs where they fit nearly as
 * well as at best, or where findings are all that is asked for and the report asserts all of them, or is unsure of
 * them.
 */
final class ReportCheck {
    private static final double UNSURE = 0.9;
    private static final double SILENT = 0.8;

    /** Where the other words only describe the findings: they bring no report to the front that has none of these. */
    private static final double SILENT_ON_ALL = 0.01;

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

    /** @param joined whether words and embeddings are to be joined */
    List<RankedLeg> check(List<RankedLeg> legs, boolean joined) throws IOException {
        Map<Integer, Map<CaseId, Set<StatedFinding>>> stated = new HashMap<>();
        for (Map.Entry<Integer, QueryWords> part : asked.entrySet()) {
            stated.put(part.getKey(), stated(part.getKey(), part.getValue().wording(), legs));
        }
        List<RankedLeg> checked = new ArrayList<>();
        for (RankedLeg leg : legs) {
            QueryWords words = asked.get(leg.part());
            checked.add(words == null ? leg : checked(leg, words, stated.getOrDefault(leg.part(), Map.of()), joined));
        }
        return checked;
    }

    private RankedLeg checked(RankedLeg leg, QueryWords words, Map<CaseId, Set<StatedFinding>> stated, boolean joined) {
        Wording wording = words.wording();
        boolean wholly = asksForFindingsAlone(words);
        boolean weighs = !wholly && !wording.present().isEmpty() && !wording.denies();
        double silent = describesFindings(words) ? SILENT_ON_ALL : SILENT;
        RankedLeg weighed = leg.leg() == Leg.WORDS && weighs ? weighed(leg, wording, stated, silent) : leg;
        if (!joined) {
            return weighed;
        }
        Map<CaseId, Stance> stances = new HashMap<>();
        stated.forEach((id, said) -> stances.put(id, Stance.of(wording, said)));
        return leg.leg() == Leg.WORDS ? fitting(weighed, wholly ? stances : Map.of()) : corrected(leg, stances, wholly);
    }

    /** A report that has none of the findings is not brought to the front by other words, such as a side or a place. */
    private static RankedLeg weighed(
            RankedLeg leg, Wording wording, Map<CaseId, Set<StatedFinding>> stated, double silent) {
        List<Hit> weighed = new ArrayList<>();
        for (Hit hit : leg.hits()) {
            double weight = weight(wording, stated.getOrDefault(hit.id(), Set.of()), silent);
            weighed.add(hit.withScore(weight * hit.score()));
        }
        weighed.sort(Comparator.comparingDouble(Hit::score).reversed());
        return leg.with(weighed, List.of());
    }

    private static double weight(Wording wording, Set<StatedFinding> said, double silent) {
        boolean denied = wording.present().stream()
                .allMatch(sought -> said.contains(new StatedFinding(sought.id(), Presence.ABSENT)));
        return switch (Stance.toBest(wording, said)) {
            case ASSERTS -> 1;
            case UNSURE -> UNSURE;
            case OPEN, AGAINST -> denied ? silent / 2 : silent;
        };
    }

    private static boolean asksForFindingsAlone(QueryWords words) {
        return beside(words).isEmpty();
    }

    private static boolean describesFindings(QueryWords words) {
        return beside(words).stream()
                .allMatch(word -> Vocabulary.describes(word.span().of(words.text()))
                        || !words.wording().told(word.span()).isEmpty());
    }

    /** The words that are to be said and are no name of a finding. */
    private static List<Word> beside(QueryWords words) {
        return words.asserted().stream()
                .filter(word -> words.wording().present().stream()
                        .noneMatch(finding -> finding.span().contains(word.span())))
                .toList();
    }

    private Map<CaseId, Set<StatedFinding>> stated(int part, Wording wording, List<RankedLeg> legs) throws IOException {
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
        return view.stated(cases, findings);
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
