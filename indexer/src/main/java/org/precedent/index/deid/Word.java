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
 * @param traits what is to be said of it wherever it stands; it has a spelling at least
 */
record Word(int start, int end, String written, Traits traits) {

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
        Traits traits = Traits.of(written);
        if (!traits.spellings().isEmpty()) {
            words.add(new Word(start, end, written, traits));
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

    /** The ways to write it in plain letters, the usual one first. */
    List<String> spellings() {
        return traits.spellings();
    }

    /** The usual spelling. */
    String plain() {
        return spellings().getFirst();
    }

    /** Whether one of its spellings is in a list. */
    boolean isIn(Set<String> list) {
        return isIn(spellings(), list);
    }

    static boolean isIn(List<String> spellings, Set<String> list) {
        for (String spelling : spellings) {
            if (list.contains(spelling)) {
                return true;
            }
        }
        return false;
    }

    /** The first letter, as people abbreviate a name, in every spelling. */
    Set<String> initials() {
        Set<String> initials = new HashSet<>(Letters.spellings(Character.toString(written.codePointAt(0))));
        spellings().forEach(spelling -> initials.add(spelling.substring(0, 1)));
        return initials;
    }

    /** Whether it begins with a capital letter, or with one of a script that has none. */
    boolean capital() {
        return !Character.isLowerCase(written.codePointAt(0));
    }

    boolean isOneLetter() {
        int first = written.codePointAt(0);
        if (!Character.isLetter(first)) {
            return false;
        }
        for (int at = Character.charCount(first); at < written.length(); ) {
            int point = written.codePointAt(at);
            if (Character.isLetter(point)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }

    boolean hasDigit() {
        return traits.digit();
    }

    boolean isIdeographic() {
        return Letters.isIdeographic(plain());
    }

    /**
     * Whether it may name somebody where something shows a name: of so many letters, and nothing else that lists know.
     */
    boolean mayName(int shortest) {
        return capital()
                && !hasDigit()
                && plain().length() >= shortest
                && !CommonWords.has(this)
                && !Things.has(this)
                && !NameReader.isProfession(this)
                && !Names.isTitle(this)
                && !Eponyms.has(this);
    }
}
