package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of records and of telephones, and days of birth, by the words before them. */
final class FreeNumbers {
    /** What may stand between a cue and its number. */
    private static final String BEFORE = " \t\u00A0.:#=-\u2013\u00B0\u00BA(/";

    private static final Set<String> FILLERS = WordList.spellings("free-text/fillers.txt");
    private static final int MOST_BEFORE = 6;
    private static final int MOST_FILLERS = 3;
    private static final int LONGEST = 40;
    private static final int LONGEST_PREFIX = 3;
    private static final int LONGEST_PHONE = 28;
    private static final int FEWEST_CHARACTERS = 4;
    private static final int FEWEST_FIGURES = 3;
    private static final int FEWEST_OF_A_LONG_ONE = 5;
    private static final int FEWEST_OF_A_PHONE = 5;
    private static final int FEWEST_OF_A_WHOLE_PHONE = 7;
    private static final int MOST_BEFORE_A_PHONE = 6;
    private static final String IN_NUMBERS = "-/._";
    private static final String IN_PHONES = " ()/.-\u00A0";

    /** What measures: a number before it is none of a telephone or a record. */
    private static final Pattern UNIT =
            Pattern.compile(" ?(?:mm|cm|ml|mg|kg|degrees?|grad|\u00B0|%)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d{2}(?!\\d)");
    /** {@code geb. Meier am}. */
    private static final Pattern BEHIND_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}' -]{1,30},? (?:am |le |el |on |the |on the )?");

    private static final Pattern PARTED = Pattern.compile(
            "\\d{1,2}(?:st|nd|rd|th)?[ ./-]{1,2}\\d{1,2}[ ./-]{1,2}(?:\\d{4}|'?\\d{2})(?![\\p{L}\\d]|[.,]\\d)");
    /** {@code DOB 110632}. */
    private static final Pattern COMPACT = Pattern.compile("(?:\\d{8}|\\d{6})(?![\\p{L}\\d]|[.,]\\d)");

    private static final Pattern TIME = Pattern.compile(
            "(?:at )?\\d{1,2}[:.]\\d{2}(?: ?(?:h|hrs|hours|am|pm|Uhr))?,? (?:on |am |le |el |the ){0,2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGED = Pattern.compile(
            "[),]{1,2} ?(?:(?:Frau|Herr|Mann|weibl|m\u00E4nnl|female|male)|[mwfMWF](?![\\p{L}'])|\\d{1,3} ?(?:J\\b|Jahre|y\\b|yo\\b|yrs|years|ans\\b|a\u00F1os))");

    private static final Pattern SHORT_LABEL =
            Pattern.compile("(?<![\\p{L}])(?:FN|F\\.N\\.|DN|D\\.N\\.|[Nn]ac\\.|[Nn]aiss\\.):? ?$");
    private static final int LONGEST_LABEL = 10;
    private static final int LONGEST_NAME = 40;
    private static final int FIGURES_OF_A_YEAR = 4;

    private final String text;
    private final List<Word> words;
    private final List<TextDate> dates;
    private final Masks masks;

    FreeNumbers(String text, List<Word> words, List<TextDate> dates, Masks masks) {
        this.text = text;
        this.words = words;
        this.dates = dates;
        this.masks = masks;
    }

    /** Takes note of the number or day that a cue tells of. */
    void add(int first, Cue cue) {
        int last = first + cue.words().size() - 1;
        switch (cue.kind()) {
            case NUMBER -> number(start(last), FEWEST_FIGURES);
            case LONG -> number(start(last), FEWEST_OF_A_LONG_ONE);
            case PHONE -> {
                int start = start(last);
                phone(start, FEWEST_OF_A_PHONE);
                if (start < 0) {
                    phone(startFurtherOn(last), FEWEST_OF_A_WHOLE_PHONE);
                }
            }
            case EXTENSION -> phone(start(last), FEWEST_FIGURES);
            case BIRTH -> birth(start(last));
            case TOWN -> yearOfBirth(start(last));
            default -> {}
        }
    }

    /** {@code MRN123456}: the cue and the number in one word. */
    void addGlued(Word word) {
        String plain = word.plain();
        int letters = 0;
        while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
            letters++;
        }
        boolean number = plain.length() - letters >= FEWEST_CHARACTERS
                && plain.substring(letters).chars().allMatch(Character::isDigit);
        if (letters > 0 && number && Cues.isNumber(plain.substring(0, letters))) {
            masks.add(word.start(), word.end(), MaskKind.NUMBER);
        }
    }

    /** Where the first word behind a cue begins that is no filler; -1 when it is too far. */
    private int start(int last) {
        int at = last;
        for (int i = 0; i <= MOST_FILLERS && at + 1 < words.size(); i++) {
            int from = words.get(at).end();
            Word next = words.get(at + 1);
            if (next.start() - from > MOST_BEFORE || !isBefore(from, next.start())) {
                return -1;
            }
            if (!FILLERS.contains(next.plain()) && !isPrefix(at + 1)) {
                return next.start();
            }
            at++;
        }
        return -1;
    }

    /** {@code Tel. of his daughter (Ann): 612 34 56 78}: the first figures in the line that are no day; -1 for none. */
    private int startFurtherOn(int last) {
        int from = words.get(last).end();
        for (int at = last + 1; at < words.size() && at - last <= MOST_BEFORE_A_PHONE; at++) {
            Word word = words.get(at);
            if (word.hasDigit()) {
                int start = word.start();
                boolean line = text.substring(from, start).indexOf('\n') < 0;
                return line && dates.stream().noneMatch(date -> date.start() == start) ? start : -1;
            }
        }
        return -1;
    }

    /** Letters before a number, as in {@code H 44-20-19}. */
    private boolean isPrefix(int at) {
        Word word = words.get(at);
        return word.capital()
                && !word.hasDigit()
                && word.written().length() <= LONGEST_PREFIX
                && at + 1 < words.size()
                && words.get(at + 1).hasDigit()
                && words.get(at + 1).start() == word.end() + 1;
    }

    private boolean isBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (BEFORE.indexOf(c) < 0 && c != '+' && c != '*' && !(c == '\n' && i > from)) {
                return false;
            }
        }
        return true;
    }

    private void number(int start, int fewest) {
        if (start < 0 || dates.stream().anyMatch(date -> date.start() == start && isDay(date))) {
            return;
        }
        int end = start;
        int figures = 0;
        int at = start;
        while (at < text.length() && at - start < LONGEST) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                figures += Character.isDigit(c) ? 1 : 0;
                at++;
                end = at;
            } else if (IN_NUMBERS.indexOf(c) >= 0 || (c == ' ' && isBetweenFigures(at))) {
                at++;
                if (at >= text.length() || !Character.isLetterOrDigit(text.charAt(at))) {
                    break;
                }
            } else {
                break;
            }
        }
        if (figures >= fewest && end - start >= FEWEST_CHARACTERS && !isMeasured(end) && !isYear(start, end)) {
            masks.add(start, end, MaskKind.NUMBER);
        }
    }

    private boolean isYear(int start, int end) {
        return end - start == FIGURES_OF_A_YEAR && At.is(YEAR, text, start);
    }

    /** Short numbers with hyphens behind a cue are a number of a record. */
    private boolean isDay(TextDate date) {
        String written = text.substring(date.start(), date.end());
        boolean hyphens = written.indexOf('-') >= 0 && date.numbers().stream().allMatch(part -> part.length() <= 2);
        return date.isWhole() && !hyphens;
    }

    private boolean isBetweenFigures(int at) {
        return Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isMeasured(int end) {
        return At.is(UNIT, text, end);
    }

    private void phone(int word, int fewest) {
        if (word < 0) {
            return;
        }
        int start = word;
        while (start > 0 && "(+".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        int end = endOfPhone(start);
        long figures =
                text.substring(start, end).chars().filter(Character::isDigit).count();
        if (figures >= fewest && !isMeasured(end)) {
            masks.add(start, end, MaskKind.PHONE);
        }
    }

    private int endOfPhone(int start) {
        int end = start;
        int between = 0;
        for (int at = start; at < text.length() && at - start < LONGEST_PHONE; at++) {
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                end = at + 1;
                between = 0;
            } else if ((c == '+' && at == start) || (IN_PHONES.indexOf(c) >= 0 && between < FEWEST_FIGURES)) {
                between++;
            } else {
                break;
            }
        }
        return end;
    }

    private void birth(int cue) {
        if (cue < 0) {
            return;
        }
        int start = behindTime(cue);
        for (TextDate date : dates) {
            if (date.start() == start) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
                return;
            }
        }
        Matcher compact = At.matcher(COMPACT, text, start);
        if (compact.lookingAt()) {
            masks.add(compact.start(), compact.end(), MaskKind.DATE);
            return;
        }
        Matcher figures = At.matcher(PARTED, text, start);
        if (figures.lookingAt()) {
            masks.add(figures.start(), figures.end(), MaskKind.DATE);
            return;
        }
        if (At.is(YEAR, text, start)) {
            masks.add(start, start + FIGURES_OF_A_YEAR, MaskKind.DATE);
            return;
        }
        for (TextDate date : dates) {
            boolean near = date.start() > start && date.start() - start <= LONGEST_NAME;
            if (near && BEHIND_NAME.matcher(text.substring(start, date.start())).matches()) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            }
        }
    }

    /** {@code Born 03:12 on 28 February}: where the day begins. */
    private int behindTime(int start) {
        Matcher time = At.matcher(TIME, text, start);
        return time.lookingAt() ? time.end() : start;
    }

    /** {@code born in 1950}. */
    private void yearOfBirth(int start) {
        if (At.is(YEAR, text, start)) {
            masks.add(start, start + FIGURES_OF_A_YEAR, MaskKind.DATE);
        }
    }

    /**
     * A day behind a label of two letters, or in brackets or before a comma with the sex or the age of somebody behind
     * it.
     */
    void addAged() {
        for (TextDate date : dates) {
            String before = text.substring(Math.max(0, date.start() - LONGEST_LABEL), date.start());
            boolean labelled = SHORT_LABEL.matcher(before).find();
            if (date.isWhole() && (labelled || At.is(AGED, text, date.end()))) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            }
        }
    }

    /** A day behind an asterisk, as Germans write a day of birth. */
    void addStarred() {
        for (TextDate date : dates) {
            int at = date.start() - 1;
            while (at > 0 && text.charAt(at) == ' ') {
                at--;
            }
            if (at >= 0 && text.charAt(at) == '*' && date.isWhole()) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            }
        }
    }
}
