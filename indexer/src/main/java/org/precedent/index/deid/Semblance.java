package org.precedent.index.deid;

import java.util.List;
import java.util.regex.Pattern;

/** What the value of a field looks like when its name says nothing. */
public enum Semblance {
    /** Nothing that names anybody. */
    NOTHING,
    /** One to four words that begin with capital letters, such as {@code Jane Doe}, {@code Doe, Jane}, {@code A^B}. */
    NAME,
    /** A number of a record: five figures or more, or letters with four. */
    NUMBER,
    /** A day. */
    DAY,
    /** An address of mail, or the number of a phone. */
    ADDRESS;

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_NAME = 8;
    private static final int SHORTEST_PART = 2;
    private static final int FIGURES_OF_A_NUMBER = 5;
    private static final int FIGURES_BESIDE_LETTERS = 4;
    private static final int LONGEST_IDEOGRAPHIC = 6;
    private static final int LONGEST = 200;

    /** Letters, and the marks that stand in names. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M} ,.^=_'\u2019-]+");

    private static final Pattern NUMBERS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./#:_-]*");
    private static final Pattern DICOM_KEY = Pattern.compile("[0-9A-Fa-f]{8}");

    /** What a value looks like. */
    public static Semblance of(String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return NOTHING;
        }
        if (Unnamed.isAddress(text)) {
            return ADDRESS;
        }
        if (Days.of(text) != null) {
            return DAY;
        }
        if (WORDS.matcher(text).matches() && isName(text)) {
            return NAME;
        }
        return NUMBERS.matcher(text).matches() && isNumber(text) ? NUMBER : NOTHING;
    }

    /** What a key of an object looks like; those of DICOM JSON are numbers and name nobody. */
    public static Semblance ofKey(String key) {
        return DICOM_KEY.matcher(key).matches() ? NOTHING : of(key);
    }

    private static boolean isName(String text) {
        if (text.indexOf('^') > 0) {
            return true;
        }
        List<Word> words = Word.all(text);
        if (words.stream().filter(word -> !isSmall(word)).count() > MOST_WORDS || words.size() > LONGEST_NAME) {
            return false;
        }
        boolean ideographic = !words.isEmpty() && words.stream().allMatch(Word::isIdeographic);
        return ideographic
                ? text.length() <= LONGEST_IDEOGRAPHIC
                : words.stream().allMatch(Semblance::isPart)
                        && words.stream().anyMatch(word -> !CommonWords.has(word) && !isSmall(word));
    }

    /** Titles, particles and initials, beside which stands a name. */
    private static boolean isSmall(Word word) {
        return word.isOneLetter() || Names.isParticle(word) || Names.isTitle(word);
    }

    private static boolean isPart(Word word) {
        return (word.capital() || Names.isParticle(word))
                && (word.isOneLetter() || word.plain().length() >= SHORTEST_PART);
    }

    private static boolean isNumber(String text) {
        long figures = text.chars().filter(Character::isDigit).count();
        boolean letters = text.chars().anyMatch(Character::isLetter);
        boolean oneWord = text.indexOf(' ') < 0;
        return figures >= FIGURES_OF_A_NUMBER || (letters && oneWord && figures >= FIGURES_BESIDE_LETTERS);
    }
}
