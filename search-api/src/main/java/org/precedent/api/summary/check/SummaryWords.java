package org.precedent.api.summary.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The words by which summaries hold together what reports say: they need stand in no report. */
final class SummaryWords {
    private static final Set<String> ALL = all();

    private SummaryWords() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>(WordLists.of("summary"));
        for (String part :
                Set.of("fillers", "connections", "cases", "behind-cases", "only", "exactly", "number-words")) {
            WordLists.of(part).forEach(phrase -> all.addAll(Arrays.asList(phrase.split(" ", -1))));
        }
        for (String part : CasePhraseForms.QUANTIFIERS) {
            WordLists.of(part).forEach(phrase -> all.addAll(Arrays.asList(phrase.split(" ", -1))));
        }
        for (String part : Set.of("denials", "doubts", "more", "fewer")) {
            WordLists.of(part).forEach(phrase -> all.addAll(Arrays.asList(phrase.split(" ", -1))));
        }
        for (String part : Set.of("orders", "directions", "methods")) {
            WordLists.pairs(part).keySet().forEach(phrase -> all.addAll(Arrays.asList(phrase.split(" ", -1))));
        }
        return Set.copyOf(all);
    }

    /** @param word in lower case */
    static boolean has(String word) {
        return ALL.contains(word);
    }
}
