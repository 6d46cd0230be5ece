package org.precedent.index.deid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of signs, diseases, devices and methods, which name no person where they stand as such. */
final class Eponyms {
    private static final String HEAD = "head ";
    private static final Set<String> HEADS = WordList.spellings("free-text/eponyms.txt", HEAD);
    private static final Set<String> NAMES = names();

    /** So many words may stand between an eponym and what it is the name of: {@code Baker's popliteal cyst}. */
    private static final int WIDEST = 3;

    private Eponyms() {}

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String line : WordList.lines("free-text/eponyms.txt")) {
            if (!line.startsWith(HEAD)) {
                WordList.words(line).forEach(word -> names.addAll(Letters.spellings(word)));
            }
        }
        return Set.copyOf(names);
    }

    static boolean has(List<String> spellings) {
        return Word.isIn(spellings, NAMES);
    }

    static boolean has(Word word) {
        return word.traits().eponym();
    }

    /** Whether a word is one that eponyms stand before, such as {@code disease}. */
    static boolean isHead(Word word) {
        return word.isIn(HEADS);
    }

    /** Whether a word is part of a term: {@code Salter-Harris fracture}, {@code Baker's cyst}, {@code Morbus Crohn}. */
    static boolean isTerm(List<Word> words, int at) {
        if (!has(words.get(at))) {
            return false;
        }
        if (at > 0 && words.get(at - 1).plain().equals("morbus")) {
            return true;
        }
        int end = Math.min(words.size(), at + 1 + WIDEST);
        for (int i = at + 1; i < end; i++) {
            Word next = words.get(i);
            if (next.start() - words.get(i - 1).end() > 1) {
                return false;
            }
            if (next.isIn(HEADS)) {
                return NameReader.isCapitals(words.get(at)) == NameReader.isCapitals(next);
            }
            boolean between = next.isOneLetter() || has(next) || CommonWords.has(next);
            if (!between) {
                return false;
            }
        }
        return false;
    }
}
