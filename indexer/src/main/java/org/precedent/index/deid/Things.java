package org.precedent.index.deid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that are written with capital letters and name nobody, such as German nouns, and words that say who somebody
 * is. Where only a weak cue stands before a word, it is no name when it is one of them; a name that a field told may
 * be.
 */
final class Things {
    private static final String FILE = "free-text/things.txt";
    private static final String ENDING = "ending ";
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings(FILE, ENDING));
    private static final Set<String> WORDS = words();
    private static final Set<String> NEVER = WordList.spellings(FILE, "never ");
    private static final List<String> NEVER_ENDINGS = List.copyOf(WordList.spellings(FILE, "never-ending "));

    private Things() {}

    private static Set<String> words() {
        Set<String> words = new HashSet<>(WordList.spellings(FILE, "word "));
        words.addAll(WordList.spellings("free-text/medicine.txt"));
        words.addAll(Cues.wordsOf(Cue.Kind.POST));
        words.addAll(Cues.wordsOf(Cue.Kind.KIN));
        return Set.copyOf(words);
    }

    static boolean has(List<String> spellings) {
        return has(spellings, WORDS, ENDINGS) || isNever(spellings);
    }

    /** Whether a word is nobody's name behind any cue, such as a department. */
    static boolean isNever(List<String> spellings) {
        return has(spellings, NEVER, NEVER_ENDINGS);
    }

    private static boolean has(List<String> spellings, Set<String> words, List<String> endings) {
        for (String spelling : spellings) {
            boolean ends = spelling.length() >= SHORTEST_WITH_ENDING
                    && endings.stream().anyMatch(spelling::endsWith);
            if (ends || words.contains(spelling)) {
                return true;
            }
        }
        return false;
    }

    static boolean isNever(Word word) {
        return word.traits().never();
    }

    static boolean has(Word word) {
        return word.traits().thing();
    }
}
