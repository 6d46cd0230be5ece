package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of telephones that follow another one behind {@code or}. */
final class PhoneChains {
    private static final Pattern NEXT = Pattern.compile(
            "[ ,;/]{0,2}(?:(?:or|and|oder|od\\.?|und|u\\.|bzw\\.?|ou|et|o|y|e|of|en)[ :]|/) ?"
                    + "([+(]{0,2}\\d[\\d ()/.\u00A0-]{1,24}\\d)(?![\\d]|[.,]\\d|[ ]?(?:mm|cm|ml|mg|kg|%))",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST = 4;
    private static final int FEWEST_FIGURES = 3;
    private static final int FEWEST_OF_A_LONG_ONE = 4;

    private PhoneChains() {}

    /** Takes note of what follows the numbers that were found. */
    static void add(String text, Masks masks) {
        for (Mask phone : masks.of(MaskKind.PHONE)) {
            int fewest = figures(text, phone.start(), phone.end()) > FEWEST_OF_A_LONG_ONE
                    ? FEWEST_OF_A_LONG_ONE
                    : FEWEST_FIGURES;
            Matcher next = NEXT.matcher(text);
            int end = phone.end();
            for (int i = 0; i < MOST && next.region(end, text.length()).lookingAt(); i++) {
                if (figures(text, next.start(1), next.end(1)) < fewest) {
                    break;
                }
                masks.add(next.start(1), next.end(1), MaskKind.PHONE);
                end = next.end(1);
            }
        }
    }

    private static long figures(String text, int start, int end) {
        return text.substring(start, end).chars().filter(Character::isDigit).count();
    }
}
