package org.precedent.api.summary.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words that say the same in claims as others in reports, beside those that name findings: "previous" and "prior". */
final class Synonyms {
    private static final Map<String, Set<String>> ALL = all();

    private Synonyms() {}

    private static Map<String, Set<String>> all() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String line : WordLists.of("synonyms")) {
            Set<String> group = Set.copyOf(Arrays.asList(line.split("\\s*=\\s*", -1)));
            group.forEach(
                    word -> all.computeIfAbsent(word, _ -> new HashSet<>()).addAll(group));
        }
        return Map.copyOf(all);
    }

    /** Whether a report has a word that says the same as one in lower case. */
    static boolean isIn(CaseReport report, String word) {
        return ALL.getOrDefault(word, Set.of()).stream().anyMatch(report::hasToken);
    }
}
