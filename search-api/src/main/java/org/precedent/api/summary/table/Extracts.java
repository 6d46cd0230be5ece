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
    private final List<Left> left = new ArrayList<>();
    private final List<Weighed> chosen = new ArrayList<>();
    private final Set<Integer> quoted = new HashSet<>();

    /** A sentence that is not chosen, and how like it is to the most alike of those that are. */
    private static final class Left {
        private final Weighed sentence;
        private double known;

        private Left(Weighed sentence) {
            this.sentence = sentence;
        }
    }

    private Extracts(List<Weighed> sentences, TableOptions options) {
        this.options = options;
        sentences.forEach(sentence -> left.add(new Left(sentence)));
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
        if (chosen.stream().noneMatch(sentence -> tells(sentence, findings))
                && !choose(one -> tells(one.sentence, findings) && isOfNewCase(one.sentence))) {
            choose(one -> tells(one.sentence, findings));
        }
    }

    /** Whether a sentence says that any of some findings is there. */
    private static boolean tells(Weighed sentence, Set<String> findings) {
        return sentence.first().stated().stream()
                .anyMatch(stated -> stated.presence() == Presence.PRESENT && findings.contains(stated.id()));
    }

    private void fill() {
        boolean more = true;
        while (more) {
            more = choose(one -> isOfNewCase(one.sentence) && worth(one) > 0);
        }
    }

    private boolean isOfNewCase(Weighed sentence) {
        return !quoted.contains(sentence.first().cited().number());
    }

    /** Chooses the best of some, if there is one and room for it; of equals that of the most similar case. */
    private boolean choose(Predicate<Left> some) {
        if (chosen.size() >= options.extracts()) {
            return false;
        }
        @Nullable Left best = null;
        for (Left one : left) {
            if (some.test(one) && (best == null || worth(one) > worth(best))) {
                best = one;
            }
        }
        if (best == null) {
            return false;
        }
        Weighed next = best.sentence;
        left.remove(best);
        chosen.add(next);
        quoted.add(next.first().cited().number());
        left.forEach(one -> one.known = Math.max(one.known, one.sentence.likeness(next)));
        return true;
    }

    private double worth(Left one) {
        return options.relevanceWeight() * one.sentence.relevance() - (1 - options.relevanceWeight()) * one.known;
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
