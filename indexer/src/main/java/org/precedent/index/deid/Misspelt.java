package org.precedent.index.deid;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Parts of names with one letter wrong: left out, added, another one, or changed with its neighbour (Damerau's distance
 * of 1). The first letter is right, or it is one of the two that were changed. Found by the forms that have one letter
 * less, so that it takes as long for many names as for one.
 */
final class Misspelt {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;

    /** The parts by each of their forms with a letter less, and by themselves. */
    private final Map<String, Set<String>> byForm = new HashMap<>();

    /** The first letters of the parts, and the second ones, which come first where the two are changed. */
    private final BitSet beginnings = new BitSet();

    Misspelt(Collection<String> parts) {
        for (String part : parts) {
            if (part.length() >= SHORTEST && part.length() <= LONGEST) {
                beginnings.set(part.charAt(0));
                beginnings.set(part.charAt(1));
                forms(part)
                        .forEach(form -> byForm.computeIfAbsent(form, _ -> new HashSet<>(2))
                                .add(part));
            }
        }
    }

    private static Set<String> forms(String word) {
        Set<String> forms = new HashSet<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        return forms;
    }

    /** Whether a word in plain letters is a part with a letter wrong. */
    boolean has(String word) {
        if (word.length() < SHORTEST - 1 || word.length() > LONGEST || !beginnings.get(word.charAt(0))) {
            return false;
        }
        return forms(word).stream()
                .map(form -> byForm.getOrDefault(form, Set.of()))
                .flatMap(Set::stream)
                .anyMatch(part -> isOneOff(part, word));
    }

    private static boolean isOneOff(String part, String word) {
        int same = 0;
        int shorter = Math.min(part.length(), word.length());
        while (same < shorter && part.charAt(same) == word.charAt(same)) {
            same++;
        }
        String restOfPart = part.substring(same);
        String restOfWord = word.substring(same);
        boolean swapped = restOfPart.length() > 1
                && restOfPart.length() == restOfWord.length()
                && restOfPart.charAt(0) == restOfWord.charAt(1)
                && restOfPart.charAt(1) == restOfWord.charAt(0)
                && restOfPart.substring(2).equals(restOfWord.substring(2));
        if (swapped || same == 0) {
            return swapped;
        }
        return tail(restOfPart).equals(tail(restOfWord))
                || tail(restOfPart).equals(restOfWord)
                || restOfPart.equals(tail(restOfWord));
    }

    private static String tail(String word) {
        return word.isEmpty() ? word : word.substring(1);
    }
}
