package org.precedent.index.deid;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds days of birth that no word tells of: a day so long ago that nothing was kept of it but a birth, and one right
 * behind a name or a number of somebody that is not of these years.
 */
final class BirthByForm {
    /** No image and no report that is still in use is older. */
    private static final int FIRST_REPORT = 1950;

    private static final int THIS_CENTURY = 2000;
    private static final int FIGURES_OF_A_YEAR = 4;
    private static final int LONGEST_GAP = 12;
    private static final Pattern BEHIND_NAME =
            Pattern.compile("[,;]? ?[(/*\u2020-]? ?(?:n\\.|b\\.|d\\.?o\\.?b\\.?)? ?");

    private BirthByForm() {}

    static void add(String text, List<TextDate> dates, Masks masks) {
        for (TextDate date : dates) {
            if (date.isWhole() && (isBefore(date, FIRST_REPORT, true) || isBehindName(text, date, masks))) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            }
        }
    }

    private static boolean isBehindName(String text, TextDate date, Masks masks) {
        if (!isBefore(date, THIS_CENTURY, false)) {
            return false;
        }
        for (int end = date.start(); end >= 0 && date.start() - end <= LONGEST_GAP; end--) {
            MaskKind kind = masks.endingAt(end);
            if (kind == MaskKind.NAME || kind == MaskKind.NUMBER) {
                return BEHIND_NAME.matcher(text.substring(end, date.start())).matches();
            }
        }
        return false;
    }

    /** Whether every way to read it is before a year, with four figures for the year where it must be clear. */
    private static boolean isBefore(TextDate date, int year, boolean clear) {
        List<TextDate.Reading> readings = date.readings();
        return !readings.isEmpty()
                && readings.stream()
                        .allMatch(reading -> reading.date().getYear() < year
                                && (!clear || date.numbers().get(reading.year()).length() == FIGURES_OF_A_YEAR));
    }
}
