package org.precedent.index.report;

import java.util.Set;

/**
 * Words with a full stop behind them that need not end a sentence, in lower case.
 *
 * @param never never end one: "Dr."
 * @param beforeSmall end one only before a capital: "approx."
 * @param atEnds end one only before a word of {@code beginnings}, where a capital tells nothing: "re."; {@code 0}
 *     stands for any number
 * @param beginnings words that sentences begin with
 */
record Abbreviations(Set<String> never, Set<String> beforeSmall, Set<String> atEnds, Set<String> beginnings) {

    static Abbreviations of(WordFile file) {
        return new Abbreviations(
                Set.copyOf(file.written("abbreviations")),
                Set.copyOf(file.written("abbreviations-before-small")),
                Set.copyOf(file.written("abbreviations-at-ends")),
                Set.copyOf(file.written("beginnings")));
    }

    /**
     * Whether a sentence goes on behind a full stop.
     *
     * @param word what stands before it
     * @param next what stands behind it
     */
    boolean goesOn(String word, String next) {
        if (never.contains(word)) {
            return true;
        }
        boolean isNumber = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
        boolean capital = !next.isEmpty() && Character.isUpperCase(next.codePointAt(0));
        if (atEnds.contains(isNumber ? Spelling.NUMBER : word)) {
            return !(capital && beginnings.contains(Token.word(next)));
        }
        return !next.isEmpty() && !capital && beforeSmall.contains(word);
    }
}
