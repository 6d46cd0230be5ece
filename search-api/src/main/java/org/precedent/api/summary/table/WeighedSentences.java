package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The sentences of all cases as vectors: a sentence by its terms, the rarer the heavier, and by what it says of
 * findings, which weighs more than any word; the whole by what many cases say. The vectors are lexical, so that equal
 * reports give equal extracts with any encoder and with none.
 */
final class WeighedSentences {
    /** In the weight of a term that stands in every tenth sentence or so. */
    private static final double FINDING_WEIGHT = 4;

    /** How much a finding counts that is there, that may be, and that is denied. */
    private static final Map<Presence, Double> STANCE =
            Map.of(Presence.PRESENT, 1.0, Presence.UNCERTAIN, 0.5, Presence.ABSENT, 0.4);

    /** A sentence of fewer words that names no finding says nothing by itself. */
    private static final int FEWEST_WORDS = 3;

    /** Equal sentences are one. */
    private final Map<String, Weighed> sentences = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Reports repeat sentences. */
    private final Map<String, List<String>> words = new HashMap<>();

    /** A sentence in all its places, the first of which is quoted. */
    static final class Weighed {
        private final List<Candidate> places = new ArrayList<>();
        private final Map<String, Integer> terms;
        private TermVector vector = TermVector.of(Map.of());
        private double relevance;

        private Weighed(Map<String, Integer> terms) {
            this.terms = terms;
        }

        Candidate first() {
            return places.getFirst();
        }

        List<Candidate> places() {
            return places;
        }

        /** How like it is to all that the cases say, 0 to 1. */
        double relevance() {
            return relevance;
        }

        double likeness(Weighed other) {
            return vector.likeness(other.vector);
        }
    }

    private WeighedSentences() {}

    /** In the order of the candidates. */
    static List<Weighed> of(List<Candidate> candidates) {
        WeighedSentences weighed = new WeighedSentences();
        candidates.forEach(weighed::add);
        weighed.weigh();
        return List.copyOf(weighed.sentences.values());
    }

    private void add(Candidate candidate) {
        String text = candidate.text();
        List<String> terms = words.computeIfAbsent(text, WeighedSentences::terms);
        if (text.isBlank() || (candidate.stated().isEmpty() && terms.size() < FEWEST_WORDS)) {
            return;
        }
        List<String> stated =
                candidate.stated().stream().map(StatedFinding::value).toList();
        String key = String.join(" ", terms) + "\n" + String.join(" ", stated);
        sentences.computeIfAbsent(key, _ -> new Weighed(counted(terms))).places.add(candidate);
    }

    private static List<String> terms(String text) {
        return ReportWords.of(new Report(text, ReportStructure.NONE)).all().stream()
                .map(Word::term)
                .toList();
    }

    private static Map<String, Integer> counted(List<String> terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private void weigh() {
        Map<String, Integer> containing = new HashMap<>();
        sentences.values().forEach(one -> one.terms.keySet().forEach(term -> containing.merge(term, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        containing.forEach((term, count) -> rarity.put(term, Math.log(1 + (double) sentences.size() / count)));
        TermVector whole = whole(rarity);
        for (Weighed one : sentences.values()) {
            Map<Integer, Double> weights = new HashMap<>();
            one.terms.forEach((term, count) ->
                    weights.put(number(term), (1 + Math.log(count)) * Objects.requireNonNull(rarity.get(term))));
            one.first().stated().forEach(stated -> weights.put(number(stated.value()), FINDING_WEIGHT));
            one.vector = TermVector.of(weights);
            one.relevance = one.vector.likeness(whole);
        }
    }

    /** What the cases say together: a term weighs by the share of the cases that have it. */
    private TermVector whole(Map<String, Double> rarity) {
        Map<String, Set<Integer>> cases = new HashMap<>();
        Map<StatedFinding, Set<Integer>> stating = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Weighed one : sentences.values()) {
            for (Candidate place : one.places) {
                int number = place.cited().number();
                all.add(number);
                one.terms
                        .keySet()
                        .forEach(term -> cases.computeIfAbsent(term, _ -> new HashSet<>())
                                .add(number));
                place.stated()
                        .forEach(stated -> stating.computeIfAbsent(stated, _ -> new HashSet<>())
                                .add(number));
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        cases.forEach((term, having) ->
                weights.put(number(term), having.size() * Objects.requireNonNull(rarity.get(term)) / all.size()));
        stating.forEach((stated, having) -> weights.put(
                number(stated.value()),
                FINDING_WEIGHT * Objects.requireNonNull(STANCE.get(stated.presence())) * having.size() / all.size()));
        return TermVector.of(weights);
    }

    /** Of a term, or of what is said of a finding, which has a colon within, as no term has. */
    private int number(String feature) {
        return numbers.computeIfAbsent(feature, _ -> numbers.size());
    }
}
