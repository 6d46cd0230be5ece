package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/** What a text is written in, by its small words, as far as it tells which words have a capital letter. */
enum Tongue {
    /** Every noun has one. */
    GERMAN,
    /** English, French or Spanish: within a sentence names have one. */
    OTHER,
    /** Too few small words, or capitals throughout. */
    UNCLEAR;

    private static final String FILE = "free-text/small-words.txt";
    private static final Set<String> GERMAN_WORDS = WordList.written(FILE, "german ");
    private static final Set<String> OTHER_WORDS = WordList.written(FILE, "others ");
    private static final int FEW = 2;

    static Tongue of(List<Word> words) {
        int german = 0;
        int other = 0;
        for (Word word : words) {
            if (GERMAN_WORDS.contains(word.written())) {
                german++;
            } else if (OTHER_WORDS.contains(word.written())) {
                other++;
            }
        }
        return german >= FEW ? GERMAN : other >= FEW ? OTHER : UNCLEAR;
    }
}
