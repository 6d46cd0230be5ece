package org.precedent.index.deid;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is removed from every text, whoever it is about: addresses of mail, numbers of phones, ages that are rare. */
final class Unnamed {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern MAIL =
            Pattern.compile("[\\w.%+'-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+", FLAGS);

    private static final Pattern PHONE = Pattern.compile(
            "\\+\\d[\\d ()/.-]{6,20}\\d"
                    + "|(?=[\\d(])(?<=\\b(?:tel|telefon|telephone|phone|fax|mobil|mobile|handy)[.:]? ?)[\\d(][\\d ()/.-]{3,20}\\d",
            FLAGS);

    private static final String YEARS =
            "[ -]{0,2}(?:years?|yrs?|y\\.? ?/?o\\.?|jahre?n?|jährig\\w*|-?ans?|años?|anni|anos|jaar|lat|лет|år|vuot\\w+)\\b";

    /** A number of three digits at most as an age, said before or behind it. */
    private static final Pattern AGE = Pattern.compile(
            "(?<![\\d.,])\\d{2,3}(?=" + YEARS + ")"
                    + "|(?=\\d)(?<=\\b(?:aged?|alter|âge|edad|età|alder)[:=]? )\\d{2,3}(?![\\d.,]\\d|\\d)",
            FLAGS);

    private static final Pattern AGE_IN_WORDS = Pattern.compile(
            "\\bninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?=[ -]years?\\b)", FLAGS);

    private static final Pattern MAYBE_IN_WORDS = Pattern.compile("[nN][iI][nN][eE][tT][yY]");
    private static final int SHORTEST_PHONE = 7;

    private Unnamed() {}

    /** A text without addresses of mail. */
    static String withoutMail(String text) {
        return text.indexOf('@') < 0 ? text : MAIL.matcher(text).replaceAll(Matcher.quoteReplacement(Scrubber.REMOVED));
    }

    /** A text without numbers of phones, and without ages from the oldest on that is shown. */
    static String withoutPhonesAndAges(String text, int oldest) {
        String clean = text;
        if (text.chars().anyMatch(Character::isDigit)) {
            clean = PHONE.matcher(clean).replaceAll(match -> isPhone(match.group()) ? Scrubber.REMOVED : kept(match));
            clean = AGE.matcher(clean)
                    .replaceAll(match -> Integer.parseInt(match.group()) >= oldest ? Scrubber.REMOVED : kept(match));
        }
        return MAYBE_IN_WORDS.matcher(clean).find()
                ? AGE_IN_WORDS.matcher(clean).replaceAll(Scrubber.REMOVED)
                : clean;
    }

    private static boolean isPhone(String text) {
        return text.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }

    private static String kept(MatchResult match) {
        return Matcher.quoteReplacement(match.group());
    }

    /** The kinds of things that this finds, for those who ask what a value is. */
    static boolean isAddress(String value) {
        return List.of(MAIL, PHONE).stream()
                .anyMatch(pattern -> pattern.matcher(value.strip()).matches());
    }
}
