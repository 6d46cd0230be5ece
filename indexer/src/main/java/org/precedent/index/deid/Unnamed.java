package org.precedent.index.deid;

import java.util.List;
import java.util.regex.Pattern;

/** What is removed from every text, whoever it is about: addresses of mail, numbers of phones, ages that are rare. */
final class Unnamed {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern MAIL =
            Pattern.compile("[\\w.%+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+", FLAGS);

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

    private static final Pattern MAYBE_IN_WORDS = Pattern.compile("[nN][iI][nN][eE][tT][yY]");
    private static final int SHORTEST_PHONE = 7;

    private Unnamed() {}

    /** Takes note of them. */
    static void add(String text, int oldest, Masks masks) {
        if (text.indexOf('@') >= 0) {
            MAIL.matcher(text).results().forEach(mail -> masks.add(mail.start(), mail.end(), MaskKind.EMAIL));
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            PHONE.matcher(text)
                    .results()
                    .filter(phone -> isPhone(phone.group()))
                    .forEach(phone -> masks.add(phone.start(), phone.end(), MaskKind.PHONE));
            AGE.matcher(text)
                    .results()
                    .filter(age -> Integer.parseInt(age.group()) >= oldest)
                    .forEach(age -> masks.add(age.start(), age.end(), MaskKind.AGE));
        }
        if (MAYBE_IN_WORDS.matcher(text).find()) {
            AGE_IN_WORDS.matcher(text).results().forEach(age -> masks.add(age.start(), age.end(), MaskKind.AGE));
        }
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
