package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/** Usual first names: with a clear word behind one of them, both are a name, whatever stands before. */
final class FirstNames {
    private static final Set<String> NAMES = WordList.spellings("free-text/first-names.txt");

    private FirstNames() {}

    static boolean has(List<String> spellings) {
        return Word.isIn(spellings, NAMES);
    }

    static boolean has(Word word) {
        return has(word.spellings());
    }
}
