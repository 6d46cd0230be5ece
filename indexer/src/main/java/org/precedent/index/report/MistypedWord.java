package org.precedent.index.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a word may be meant for that nobody knows, among words that are known. A letter wrong, missing, too much or
 * changed over with its neighbour is one error (optimal string alignment distance).
 */
final class MistypedWord {
    /** Of shorter words one wrong letter makes others. */
    private static final int SHORTEST = 5;

    /** From so many letters on two errors are allowed. */
    private static final int LONG = 8;

    private MistypedWord() {}

    /** The nearest of some words in lower case; of equally near ones the first by the alphabet. */
    static Optional<String> nearest(String word, Set<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        if (written.length() < SHORTEST) {
            return Optional.empty();
        }
        int most = written.length() < LONG ? 1 : 2;
        return known.stream()
                .filter(one -> one.length() >= SHORTEST && Math.abs(one.length() - written.length()) <= most)
                .filter(one -> distance(written, one) <= most)
                .min(Comparator.<String>comparingInt(one -> distance(written, one))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            distances[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            distances[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int changed = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int moved = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
                distances[i][j] = Math.min(changed, moved);
                if (isChangedOver(one, i, other, j)) {
                    distances[i][j] = Math.min(distances[i][j], distances[i - 2][j - 2] + 1);
                }
            }
        }
        return distances[one.length()][other.length()];
    }

    private static boolean isChangedOver(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
