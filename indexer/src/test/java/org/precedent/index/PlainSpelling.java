package org.precedent.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** The words that no report has, by a look at every word. */
final class PlainSpelling {
    private PlainSpelling() {}

    static List<UnknownWord> unknown(String text, Collection<Report> reports) {
        Map<String, Integer> known = new HashMap<>();
        for (Report report : reports) {
            ReportWords.of(report).all().stream().map(Word::term).distinct().forEach(term -> {
                known.merge(term, 1, Integer::sum);
            });
        }
        List<UnknownWord> unknown = new ArrayList<>();
        for (Word word : QueryWords.of(text).sought()) {
            if (!known.containsKey(word.term())) {
                unknown.add(new UnknownWord(word.span(), written(nearest(word.term(), known), reports)));
            }
        }
        return unknown;
    }

    private static @Nullable String written(@Nullable String term, Collection<Report> reports) {
        return reports.stream()
                .flatMap(report -> ReportWords.of(report).all().stream()
                        .filter(word -> word.term().equals(term))
                        .map(word -> word.span().of(report.text()).toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static @Nullable String nearest(String term, Map<String, Integer> known) {
        if (term.length() < 4 || !term.chars().allMatch(Character::isLetter)) {
            return null;
        }
        String nearest = null;
        int fewest = term.length() < 8 ? 1 : 2;
        int commonest = 0;
        for (Map.Entry<String, Integer> other : known.entrySet()) {
            int distance = distance(term, other.getKey());
            boolean nearer = distance < fewest || (distance == fewest && other.getValue() > commonest);
            if (nearer && other.getKey().chars().allMatch(Character::isLetter)) {
                nearest = other.getKey();
                fewest = distance;
                commonest = other.getValue();
            }
        }
        return nearest;
    }

    /** Damerau's: neighbours that are changed over count once. */
    private static int distance(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                boolean changedOver = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (changedOver) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[one.length()][other.length()];
    }
}
