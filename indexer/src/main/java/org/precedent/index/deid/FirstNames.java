package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/** Usual first names: with a clear word behind one of them, both are a name, whatever stands before. */
final class FirstNames {
    private static final Set<String> ALSO_WORDS = WordList.spellings("free-text/first-names.txt");
    private static final Set<String> NOTHING_ELSE = WordList.spellings("free-text/given-names.txt");

    private FirstNames() {}

    static boolean has(List<String> spellings) {
        return isNothingElse(spellings) || Word.isIn(spellings, ALSO_WORDS);
    }

    static boolean has(Word word) {
        return word.traits().given() || word.isIn(ALSO_WORDS);
    }

    /** Whether it is no word of any language of reports, and so a name where it stands alone. */
    static boolean isNothingElse(List<String> spellings) {
        return Word.isIn(spellings, NOTHING_ELSE);
    }
}
