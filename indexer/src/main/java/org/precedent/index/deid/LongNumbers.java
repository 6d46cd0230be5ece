package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that name somebody or something by their length alone, whatever stands before: a report measures and
 * counts in few figures. Days, units and the numbers of catalogues stay.
 */
final class LongNumbers {
    private static final Set<String> CATALOGUES = WordList.spellings("free-text/catalogues.txt");

    /** What measures or counts, and what goes on as a part of a greater number. */
    private static final Pattern GOES_ON = Pattern.compile(
            "[.,]\\d|[ ]?(?:%|/ ?\\p{L}|x ?10|[\u00B5\u03BC]|(?:[mckn]?g|[mcn]?m|[mcd]?l|kb|mb|hz|kvp?|iu|ie|ui|mui|e|u|i\\.?e\\.?|i\\.?u\\.?|units?|einheiten|unit\u00E9s|unidades|copies|kopien|copias|cells|zellen|cellules|c\u00E9lulas|per|pro|par|por|mm3|mcl)(?![\\p{L}]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Years, months and days in a row, in any order, and the time that may follow. */
    private static final Pattern DAY = Pattern.compile("(?:(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d{2}"
            + "|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:19|20)\\d{2})"
            + "(?:[01]\\d|2[0-3])?(?:[0-5]\\d)?(?:[0-5]\\d)?");

    /** Letters and figures in one: {@code 25P14488}. A time stands behind a T, units behind their number. */
    private static final Pattern MIXED = Pattern.compile("(?=.*\\p{Lu})(?!\\d+\\p{L}+$)(?!\\d{8}T).*\\d{3,}.*");

    private static final Pattern DOTTED = Pattern.compile("\\d{2}\\.\\d{3}\\.\\d{3}(?![\\p{L}\\d])");
    private static final Pattern PREFIX = Pattern.compile("\\p{Lu}{1,4}\\d{0,4}[-/]");

    private static final int FEWEST = 7;
    private static final int FEWEST_OF_MIXED = 5;
    private static final int LONGEST_MIXED = 24;
    private static final int LONGEST_PREFIX = 9;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    LongNumbers(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        Matcher goesOn = GOES_ON.matcher(text);
        Matcher prefix = PREFIX.matcher(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int figures = word.hasDigit() ? figures(word) : 0;
            if (figures == 2 && word.written().length() == 2) {
                dotted(word);
            }
            if (figures < FEWEST_OF_MIXED || isInside(word.start()) || isOfCatalogue(i)) {
                continue;
            }
            boolean plain = figures == word.written().length();
            boolean number =
                    plain && figures >= FEWEST && !DAY.matcher(word.written()).matches();
            boolean mixed = !plain
                    && figures >= FEWEST_OF_MIXED
                    && word.written().length() <= LONGEST_MIXED
                    && MIXED.matcher(word.written()).matches();
            boolean goes = goesOn.region(word.end(), text.length()).lookingAt();
            int start = plain && figures >= FEWEST_OF_MIXED && !goes ? startOfPrefix(prefix, i) : -1;
            if ((number && !goes) || mixed) {
                masks.add(word.start(), word.end(), MaskKind.NUMBER);
            }
            if (start >= 0) {
                masks.add(start, word.end(), MaskKind.NUMBER);
            }
        }
    }

    /** {@code 43.551.208}, as identity cards are numbered in Latin America. */
    private void dotted(Word word) {
        Matcher number = At.matcher(DOTTED, text, word.start());
        boolean first = !isInside(word.start());
        if (first && number.lookingAt() && !At.is(GOES_ON, text, number.end())) {
            masks.add(number.start(), number.end(), MaskKind.NUMBER);
        }
    }

    private static int figures(Word word) {
        return (int) word.written().chars().filter(Character::isDigit).count();
    }

    /** Where the letters before a number begin that are joined to it, as in {@code H25-118204}; -1 for none. */
    private int startOfPrefix(Matcher prefix, int at) {
        if (at == 0) {
            return -1;
        }
        Word before = words.get(at - 1);
        int end = words.get(at).start();
        boolean near = end - before.start() <= LONGEST_PREFIX && end - before.end() == 1;
        return near && prefix.region(before.start(), end).matches() ? before.start() : -1;
    }

    /** {@code SNOMED 22298006}. */
    private boolean isOfCatalogue(int at) {
        String written = words.get(at).plain();
        int letters = 0;
        while (letters < written.length() && Character.isLetter(written.charAt(letters))) {
            letters++;
        }
        return CATALOGUES.contains(written.substring(0, letters))
                || (at > 0 && words.get(at - 1).isIn(CATALOGUES))
                || (at > 1 && words.get(at - 2).isIn(CATALOGUES));
    }

    /** Behind a decimal sign, or a part of a UID. */
    private boolean isInside(int start) {
        return start > 1 && ".,".indexOf(text.charAt(start - 1)) >= 0 && Character.isDigit(text.charAt(start - 2));
    }
}
