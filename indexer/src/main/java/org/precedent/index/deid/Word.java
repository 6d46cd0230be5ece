package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A run of letters and digits in a text.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 * @param written the word as it stands there
 * @param spellings the ways to write it in plain letters, the usual one first; never empty
 */
record Word(int start, int end, String written, List<String> spellings) {

    static List<Word> all(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                add(words, text, at, end);
                at = end;
            }
        }
        return words;
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String written = text.substring(start, end);
        List<String> spellings = Letters.spellings(written);
        if (!spellings.isEmpty()) {
            words.add(new Word(start, end, written, spellings));
        }
    }

    /** Characters that nobody sees, such as soft hyphens, part no word. */
    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point)
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
                    default -> false;
                };
    }

    /** The usual spelling. */
    String plain() {
        return spellings.getFirst();
    }

    /** The first letter, as people abbreviate a name, in every spelling. */
    Set<String> initials() {
        Set<String> initials = new HashSet<>(Letters.spellings(Character.toString(written.codePointAt(0))));
        spellings.forEach(spelling -> initials.add(spelling.substring(0, 1)));
        return initials;
    }

    /** Whether it begins with a capital letter, or with one of a script that has none. */
    boolean capital() {
        return !Character.isLowerCase(written.codePointAt(0));
    }

    boolean isOneLetter() {
        return Character.isLetter(written.codePointAt(0))
                && written.codePoints().filter(Character::isLetter).count() == 1;
    }

    boolean hasDigit() {
        return written.codePoints().anyMatch(Character::isDigit);
    }

    boolean isIdeographic() {
        return Letters.isIdeographic(plain());
    }
}
