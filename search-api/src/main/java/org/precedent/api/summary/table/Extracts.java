package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.table.WeighedSentences.Weighed;
import org.precedent.index.model.Presence;

/**
 * Chooses sentences to quote by maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): of those left the one
 * that is most like all that the cases say and least like what was chosen before.
 *
 * <p>First each finding that several cases have is covered by a sentence that says it is there, then the rest is filled
 * up. A case is quoted once; only a finding that no other case has a sentence of is quoted from a case again.
 */
final class Extracts {
    private final TableOptions options;
    private final List<Weighed> left;
    private final List<Weighed> chosen = new ArrayList<>();
    private final Set<Integer> quoted = new HashSet<>();

    private Extracts(List<Weighed> sentences, TableOptions options) {
        this.options = options;
        this.left = new ArrayList<>(sentences);
    }

    /** The quoted sentences in the order in which they were chosen. */
    static List<Extract> of(List<CitedCase> cases, FindingTable table, TableOptions options) {
        List<Candidate> candidates = cases.stream()
                .sorted(Comparator.comparingInt(CitedCase::number))
                .flatMap(cited -> Candidates.of(cited, options).stream())
                .toList();
        Extracts extracts = new Extracts(WeighedSentences.of(candidates), options);
        int several = Math.min(2, cases.size());
        table.listed().stream()
                .filter(row -> row.count(Told.PRESENT) >= several)
                .forEach(row -> extracts.cover(Kinds.bearingOut(row.finding())));
        extracts.fill();
        return extracts.chosen.stream().map(Extracts::extract).toList();
    }

    private void cover(Set<String> findings) {
        Predicate<Weighed> tells = sentence -> sentence.first().stated().stream()
                .anyMatch(stated -> stated.presence() == Presence.PRESENT && findings.contains(stated.id()));
        if (chosen.stream().noneMatch(tells) && !choose(tells.and(this::isOfNewCase))) {
            choose(tells);
        }
    }

    private void fill() {
        boolean more = true;
        while (more) {
            more = choose(sentence -> isOfNewCase(sentence) && worth(sentence) > 0);
        }
    }

    private boolean isOfNewCase(Weighed sentence) {
        return !quoted.contains(sentence.first().cited().number());
    }

    /** Chooses the best of some, if there is one and room for it; of equals that of the most similar case. */
    private boolean choose(Predicate<Weighed> some) {
        if (chosen.size() >= options.extracts()) {
            return false;
        }
        @Nullable Weighed best = null;
        for (Weighed sentence : left) {
            if (some.test(sentence) && (best == null || worth(sentence) > worth(best))) {
                best = sentence;
            }
        }
        if (best == null) {
            return false;
        }
        left.remove(best);
        chosen.add(best);
        quoted.add(best.first().cited().number());
        return true;
    }

    private double worth(Weighed sentence) {
        double known = chosen.stream().mapToDouble(sentence::likeness).max().orElse(0);
        return options.novelty() * sentence.relevance() - (1 - options.novelty()) * known;
    }

    private static Extract extract(Weighed sentence) {
        Candidate first = sentence.first();
        int number = first.cited().number();
        Set<Integer> told = new HashSet<>(Set.of(number));
        List<Evidence> alsoIn = sentence.places().stream()
                .filter(place -> told.add(place.cited().number()))
                .map(Candidate::evidence)
                .toList();
        return new Extract(number, first.evidence(), first.findings(), alsoIn);
    }
}
