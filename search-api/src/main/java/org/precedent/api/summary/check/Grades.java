package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words for degrees, those that say about the same together: a slight effusion is a small one. */
final class Grades {
    private static final List<Set<String>> GRADES =
            List.of(WordLists.of("little"), WordLists.of("middling"), WordLists.of("much"));

    private static final Map<String, String> SPREADS = WordLists.pairs("spreads");

    private Grades() {}

    /** Whether two words say about the same, or are the same word. */
    static boolean areSame(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return first.equals(second)
                || (SPREADS.containsKey(first) && Objects.equals(SPREADS.get(first), SPREADS.get(second)))
                || GRADES.stream().anyMatch(grade -> grade.contains(first) && grade.contains(second));
    }

    /** From 1, little, to 3, much; 0 for a word that is no degree. */
    static int rank(String word) {
        for (int i = 0; i < GRADES.size(); i++) {
            if (GRADES.get(i).contains(word.toLowerCase(Locale.ROOT))) {
                return i + 1;
            }
        }
        return 0;
    }

    static boolean isGrade(String word) {
        return GRADES.stream().anyMatch(grade -> grade.contains(word));
    }
}
