package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/**
 * Words with a capital letter that no list of this room knows: no words of reports, no drugs, germs, departments or
 * eponyms. Where a language writes only names so, one within a sentence is a name.
 */
final class UnknownWords {
    private static final String FILE = "free-text/known-words.txt";
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings(FILE, "ending "));
    private static final Set<String> WORDS = WordList.spellings(FILE, "word ");
    private static final int SHORTEST = 3;

    private UnknownWords() {}

    static boolean is(String text, List<Word> words, int at) {
        Word word = words.get(at);
        return word.traits().unlisted()
                && word.capital()
                && word.plain().length() >= SHORTEST
                && hasSmallLetters(word.written())
                && Cues.at(text, words, at).isEmpty();
    }

    private static boolean hasSmallLetters(String written) {
        for (int i = 1; i < written.length(); i++) {
            if (Character.isUpperCase(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same of a word in capitals among words in capitals. */
    static boolean isInCapitals(String text, List<Word> words, int at) {
        Word word = words.get(at);
        return word.traits().unlisted()
                && word.plain().length() > SHORTEST
                && NameReader.isCapitals(word)
                && Cues.at(text, words, at).isEmpty();
    }

    static boolean isKnownToNoList(List<String> spellings) {
        return Months.of(spellings) == null
                && spellings.stream().noneMatch(CommonWords::has)
                && !Things.has(spellings)
                && !NameReader.isProfession(spellings)
                && !Names.isTitle(spellings)
                && !Eponyms.has(spellings)
                && !Word.isIn(spellings, WORDS)
                && !ends(spellings, ENDINGS);
    }

    static boolean ends(Word word, List<String> endings) {
        return ends(word.spellings(), endings);
    }

    private static boolean ends(List<String> spellings, List<String> endings) {
        for (String spelling : spellings) {
            for (String ending : endings) {
                if (spelling.endsWith(ending)) {
                    return true;
                }
            }
        }
        return false;
    }
}
