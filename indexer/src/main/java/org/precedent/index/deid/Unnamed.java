package org.precedent.index.deid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is removed from every text, whoever it is about: addresses of mail, numbers of phones, ages that are rare. */
final class Unnamed {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern MAIL =
            Pattern.compile("[\\w.%+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+", FLAGS);

    private static final Pattern MAY_SPELL_MAIL = Pattern.compile("[(\\[{]at[)\\]}]| dot ", FLAGS);

    /** With words or brackets for its signs. */
    private static final Pattern SPELLED_MAIL = Pattern.compile(
            "[\\w.%+'-]{1,64}+(?: dot [\\w-]{1,63}+){0,3}+(?: ?(?:\\(at\\)|\\[at]|\\{at}) ?[\\w-]{1,63}+(?:(?: ?(?:\\.|\\(dot\\)|\\[dot]) ?| dot | punkt )[\\w-]{1,63}+){1,8}"
                    + "| at [\\w-]{1,63}+(?: dot [\\w-]{1,63}+){1,8})",
            FLAGS);

    private static final Pattern PHONE = Pattern.compile("\\+\\d[\\d ()/.-]{6,20}\\d", FLAGS);

    private static final String YEARS =
            "[ -]{0,2}(?:years?|yrs?|y\\.? ?/?o\\.?|jahre?n?|jährig\\w*|-?ans?|años?|anni|anos|jaar|lat|лет|år|vuot\\w+)\\b";

    /** A number of three digits at most as an age, said before or behind it. */
    private static final Pattern AGE = Pattern.compile(
            "(?<![\\d.,])\\d{2,3}(?=" + YEARS + ")"
                    + "|(?=\\d)(?<= )(?<=\\b(?:aged?|alter|âge|edad|età|alder)[:=]? )\\d{2,3}(?![\\d.,]\\d|\\d)",
            FLAGS);

    private static final Pattern AGE_IN_WORDS = Pattern.compile(
            "\\bninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?=[ -]years?\\b)", FLAGS);

    private static final String NINETY = "ninety";
    private static final int MOST_FIGURES_OF_AN_AGE = 3;
    private static final int TEN = 10;
    private static final int SHORTEST_PHONE = 7;

    private Unnamed() {}

    /** Takes note of them. */
    static void add(String text, int oldest, Masks masks) {
        if (text.indexOf('@') >= 0) {
            MAIL.matcher(text).results().forEach(mail -> masks.add(mail.start(), mail.end(), MaskKind.EMAIL));
        }
        if (MAY_SPELL_MAIL.matcher(text).find()) {
            SPELLED_MAIL.matcher(text).results().forEach(mail -> masks.add(mail.start(), mail.end(), MaskKind.EMAIL));
        }
        if (text.indexOf('+') >= 0) {
            PHONE.matcher(text)
                    .results()
                    .filter(phone -> isPhone(phone.group()))
                    .forEach(phone -> masks.add(phone.start(), phone.end(), MaskKind.PHONE));
        }
        addAges(text, oldest, masks);
        if (mayTellNinety(text)) {
            AGE_IN_WORDS.matcher(text).results().forEach(age -> masks.add(age.start(), age.end(), MaskKind.AGE));
        }
    }

    /** An age is a whole run of two or three figures of any script: the form is held against those alone. */
    private static void addAges(String text, int oldest, Masks masks) {
        Matcher age = AGE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int figures = 0;
            int years = 0;
            while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
                int point = text.codePointAt(end);
                years = figures < MOST_FIGURES_OF_AN_AGE ? years * TEN + Character.digit(point, TEN) : years;
                end += Character.charCount(point);
                figures++;
            }
            boolean maybe = (figures == 2 || figures == MOST_FIGURES_OF_AN_AGE) && years >= oldest;
            if (maybe && age.region(at, text.length()).lookingAt()) {
                masks.add(age.start(), age.end(), MaskKind.AGE);
            }
            at = figures > 0 ? end : at + Character.charCount(text.codePointAt(at));
        }
    }

    private static boolean mayTellNinety(String text) {
        for (int at = 0; at + NINETY.length() <= text.length(); at++) {
            char c = text.charAt(at);
            if ((c == 'n' || c == 'N') && text.regionMatches(true, at, NINETY, 0, NINETY.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPhone(String text) {
        return text.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }

    /** The kinds of things that this finds, for those who ask what a value is. */
    static boolean isAddress(String value) {
        return List.of(MAIL, PHONE).stream()
                .anyMatch(pattern -> pattern.matcher(value.strip()).matches());
    }
}
