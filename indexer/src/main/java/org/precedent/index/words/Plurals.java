package org.precedent.index.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.precedent.index.data.DataFile;

/** The singulars that the stemmer misses: of Latin and Greek words, and of words that it takes for singulars. */
final class Plurals {
    private static final SequencedMap<String, String> SINGULARS = read("plurals.txt");

    /** The longer ones first. */
    private static final SequencedMap<String, String> ENDINGS = read("plural-endings.txt");

    private static final Set<String> NO_PLURALS = Set.copyOf(DataFile.lines(Plurals.class, "no-plurals.txt"));

    private static final int SHORTEST = 4;

    /** The shortest word whose ending is looked at. */
    private static final int SHORTEST_CLASSICAL = 7;

    private Plurals() {}

    private static SequencedMap<String, String> read(String file) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (String line : DataFile.lines(Plurals.class, file)) {
            List<String> pair = List.of(line.strip().split(" ", -1));
            pairs.put(pair.getFirst(), pair.getLast());
        }
        return pairs;
    }

    /** The singular of a Latin or Greek plural, lower case in American spelling; of another word the word itself. */
    static String classical(String word) {
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        if (word.length() < SHORTEST_CLASSICAL || !endsLikeOne(word) || NO_PLURALS.contains(word)) {
            return word;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())) {
                int stem = word.length() - ending.getKey().length();
                return word.substring(0, stem) + ending.getValue();
            }
        }
        return word;
    }

    /** Whether a word ends as all of the endings do, which is seen sooner. */
    private static boolean endsLikeOne(String word) {
        char last = word.charAt(word.length() - 1);
        return last == 'a' || last == 'i' || (last == 's' && word.charAt(word.length() - 2) == 'e');
    }

    /**
     * A stemmed word without the plural's ending that the stemmer left on, as it does on lines, masses and regions. It
     * also takes the end off pancreas, which does no harm: queries lose it too.
     */
    static String regular(String stem) {
        if (stem.length() < SHORTEST || !stem.endsWith("s")) {
            return stem;
        }
        if (stem.endsWith("sses")) {
            return stem.substring(0, stem.length() - 2);
        }
        boolean singular = stem.endsWith("ss") || stem.endsWith("us") || stem.endsWith("is");
        return singular ? stem : stem.substring(0, stem.length() - 1);
    }
}
