package org.precedent.index.deid;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of people and of things that show by their form, or by a check digit, what they are: of telephones in
 * North America, of insurances and of health services in some countries, and unique identifiers (DICOM PS3.5 9.1).
 */
final class CheckedNumbers {
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?=[0-9(+A-Z])(?<![\\p{L}\\d])(?:(?<uid>(?<![\\d.])[0-2](?:\\.\\d{1,39}+){5,30}+(?![\\d.]\\d))"
                    + "|(?<phone>(?<![\\d.(-])(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}(?![\\d]|[-.]\\d))"
                    + "|(?<plus>\\+\\d[\\d ()/.-]{6,20}\\d)"
                    + "|(?<ssn>(?<![\\d-])(?!000|666|9)\\d{3}-\\d{2}-\\d{4}(?![\\d-]))"
                    + "|(?<nhs>(?<![\\d.-])\\d{3}[ -]\\d{3}[ -]\\d{4}(?![\\d]|[.-]\\d))"
                    + "|(?<kvnr>(?<![\\p{L}\\d])[A-Z]\\d{9}(?![\\p{L}\\d]))"
                    + "|(?<nir>(?<![\\p{L}\\d])[12] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}(?![\\p{L}\\d]))"
                    + "|(?<dni>(?<![\\p{L}\\d])\\d{8}-?[A-HJ-NP-TV-Z](?![\\p{L}\\d]))"
                    + "|(?<pathology>(?<![\\p{L}\\d-])[A-Z]{1,4}-?\\d{2}-\\d{4,7}(?![\\p{L}\\d]|[-.]\\d))"
                    + "|(?<cf>(?<![\\p{L}\\d])[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z](?![\\p{L}\\d])))");

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int FEWEST_FIGURES = 3;
    private static final int LETTERS_OF_A_CODE = 6;
    private static final int SHORTEST_UID = 14;
    private static final int ELEVEN = 11;
    private static final int TEN = 10;
    private static final int NHS_FIGURES = 10;
    private static final int NIR_FIGURES = 13;
    private static final int NIR_MODULUS = 97;
    private static final int DNI_FIGURES = 8;

    private CheckedNumbers() {}

    static void add(String text, Masks masks) {
        Matcher candidate = CANDIDATE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            int length = figuresAt(text, at);
            if (mayBegin(text, at, length)
                    && candidate.region(at, text.length()).lookingAt()) {
                add(candidate, masks);
                at = candidate.end();
            } else {
                at += Math.max(1, length);
            }
        }
    }

    private static int figuresAt(String text, int at) {
        int end = at;
        while (end < text.length() && Figures.isFigure(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    /** Whether what stands at an offset can be the beginning of any of them, by a look at few characters. */
    private static boolean mayBegin(String text, int at, int figures) {
        if (at > 0 && Figures.isFigure(text.charAt(at - 1))) {
            return false;
        }
        if (figures == 1) {
            boolean small = text.charAt(at) <= '2';
            return small && (isAt(text, at + 1, '.') || isAt(text, at + 1, ' '));
        }
        if (figures > 0) {
            return figures >= FEWEST_FIGURES;
        }
        char c = text.charAt(at);
        if (c == '(' || c == '+') {
            return figuresAt(text, at + 1) > 0;
        }
        boolean capital = c >= 'A' && c <= 'Z';
        if (!capital) {
            return false;
        }
        int letters = 1;
        while (letters < LETTERS_OF_A_CODE && at + letters < text.length() && isLetter(text.charAt(at + letters))) {
            letters++;
        }
        return isFigureAt(text, at + letters) || isAt(text, at + letters, '-');
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static boolean isFigureAt(String text, int at) {
        return at < text.length() && Figures.isFigure(text.charAt(at));
    }

    private static void add(Matcher candidate, Masks masks) {
        String found = candidate.group();
        boolean phone = candidate.group("phone") != null || candidate.group("plus") != null;
        boolean real = (candidate.group("uid") == null || found.length() >= SHORTEST_UID)
                && (candidate.group("nhs") == null || isNhs(figures(found)))
                && (candidate.group("kvnr") == null || isKvnr(found))
                && (candidate.group("nir") == null || isNir(found))
                && (candidate.group("dni") == null || isDni(found));
        if (real) {
            masks.add(candidate.start(), candidate.end(), phone ? MaskKind.PHONE : MaskKind.NUMBER);
        }
    }

    private static String figures(String text) {
        StringBuilder figures = new StringBuilder();
        text.chars().filter(Character::isDigit).forEach(figure -> figures.append((char) figure));
        return figures.toString();
    }

    private static int figure(String figures, int at) {
        return figures.charAt(at) - '0';
    }

    /** The check digit of the National Health Service of England: modulo 11. */
    static boolean isNhs(String figures) {
        int sum = 0;
        for (int i = 0; i < NHS_FIGURES - 1; i++) {
            sum += figure(figures, i) * (NHS_FIGURES - i);
        }
        int check = (ELEVEN - sum % ELEVEN) % ELEVEN;
        return check == figure(figures, NHS_FIGURES - 1);
    }

    /** The check digit of a number of a German health insurance: the letter as two figures, weights 1 and 2. */
    static boolean isKvnr(String number) {
        String figures = String.format(Locale.ROOT, "%02d", number.charAt(0) - 'A' + 1) + number.substring(1);
        int sum = 0;
        for (int i = 0; i < TEN; i++) {
            int product = figure(figures, i) * (i % 2 + 1);
            sum += product / TEN + product % TEN;
        }
        return sum % TEN == figure(figures, TEN);
    }

    /** The key of a French number of social security: 97 less the number modulo 97. */
    static boolean isNir(String number) {
        String plain = number.replace(" ", "").replace("2A", "19").replace("2B", "18");
        BigInteger body = new BigInteger(plain.substring(0, NIR_FIGURES));
        int key = Integer.parseInt(plain.substring(NIR_FIGURES));
        return NIR_MODULUS - body.mod(BigInteger.valueOf(NIR_MODULUS)).intValue() == key;
    }

    /** The letter of a Spanish identity card: the number modulo 23. */
    static boolean isDni(String number) {
        int figures = Integer.parseInt(number.substring(0, DNI_FIGURES));
        return DNI_LETTERS.charAt(figures % DNI_LETTERS.length()) == number.charAt(number.length() - 1);
    }
}
