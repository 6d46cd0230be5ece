package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of web pages and of computers. */
final class Links {
    private static final Pattern PAGE = Pattern.compile(
            "(?:(?:https?|ftp|file)://|(?<![\\p{L}\\d.])www\\.)[^\\s<>\"']{2,500}+", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPUTER =
            Pattern.compile("(?<![\\d.])([1-9]\\d{1,2})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d]|\\.\\d)");

    private static final int LARGEST = 255;
    private static final int POINTS = 3;

    private Links() {}

    static void add(String text, Masks masks) {
        if (text.contains("://") || text.contains("www.") || text.contains("WWW.")) {
            Matcher page = PAGE.matcher(text);
            while (page.find()) {
                masks.add(page.start(), withoutEnd(text, page.start(), page.end()), MaskKind.LINK);
            }
        }
        if (hasDottedNumbers(text)) {
            addComputers(text, masks);
        }
    }

    /** Whether three points stand between figures somewhere. */
    private static boolean hasDottedNumbers(String text) {
        int points = 0;
        for (int at = text.indexOf('.'); at >= 0 && points < POINTS; at = text.indexOf('.', at + 1)) {
            boolean between = at > 0
                    && at + 1 < text.length()
                    && Figures.isFigure(text.charAt(at - 1))
                    && Figures.isFigure(text.charAt(at + 1));
            points += between ? 1 : 0;
        }
        return points >= POINTS;
    }

    private static void addComputers(String text, Masks masks) {
        Matcher computer = COMPUTER.matcher(text);
        while (computer.find()) {
            boolean real = true;
            for (int group = 1; group <= computer.groupCount(); group++) {
                real &= Integer.parseInt(computer.group(group)) <= LARGEST;
            }
            if (real) {
                masks.add(computer.start(), computer.end(), MaskKind.LINK);
            }
        }
    }

    /** A full stop or a bracket at the end belongs to the sentence. */
    private static int withoutEnd(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && ".,;:)]".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
