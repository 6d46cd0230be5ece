package org.precedent.index.deid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a range or a list whose month is said once: {@code 3.-12. Mai}, {@code 3, 5 and 9 May 2021},
 * {@code 03. und 05.05.2021}, {@code May 3 to 12, 2021}.
 */
final class DayChains {
    private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
    private static final String ENDING = "(\\.|st|nd|rd|th|er|ten|ter)?";
    private static final String BETWEEN =
            " ?(?:[-\u2010-\u2014&+,]|/(?=$|\\d)) ?|\\.? ?[-\u2013]? ?(?:bis|to|until|till|thru|through|und|u\\.|sowie|and|et|y|e|au|al"
                    + "|a|tot|en|oder|or) (?:(?:zum|den|dem|the|le|el|on) ){0,2}";

    /** A day, perhaps with its month, and what parts it from the next. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,:/-])" + DAY + "(?:([./])(0?[1-9]|1[0-2])\\.?|" + ENDING + ")(" + BETWEEN + ")$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND = Pattern.compile(
            "(?:st|nd|rd|th)?(" + BETWEEN + ")" + DAY
                    + "(?:st|nd|rd|th)?(?![\\p{L}\\d]|[.,:/]\\d|\\.? ?(?:mm|cm|ml|mg|%))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:st|nd|rd|th)?,? ?((?:19|20)\\d{2})(?![\\d\\p{L}])");
    private static final int MOST = 8;
    private static final int WIDEST = 28;
    private static final int ENDED = 4;
    private static final int GAP = 5;

    private DayChains() {}

    /**
     * The days before another one; null for none.
     *
     * @param at where that one begins
     * @param value its day of the month
     * @param named whether its month has a name: else a day alone has a full stop, or a hyphen and nothing behind it
     */
    static @Nullable DayChain before(String text, int at, int value, boolean named) {
        ArrayDeque<DayChain.Piece> pieces = new ArrayDeque<>();
        int from = at;
        int next = value;
        for (int i = 0; i < MOST; i++) {
            int begin = Math.max(0, from - WIDEST);
            Matcher day = BEFORE.matcher(text).region(begin, from).useTransparentBounds(true);
            if (!day.find() || !isOf(day, pieces.isEmpty(), next, named)) {
                break;
            }
            TextDate.Part month = day.group(2) == null ? null : part(day, 3);
            pieces.addFirst(new DayChain.Piece(part(day, 1), month));
            from = day.start();
            next = month == null ? Integer.parseInt(day.group(1)) : Integer.MAX_VALUE;
        }
        return pieces.isEmpty() ? null : new DayChain(from, at, List.copyOf(pieces), null);
    }

    private static boolean isOf(Matcher day, boolean last, int next, boolean named) {
        String gap = day.group(GAP).strip();
        boolean comma = gap.equals(",");
        if (day.group(2) != null) {
            return !named && !comma;
        }
        boolean stopped = ".".equals(day.group(ENDED)) || day.group(GAP).startsWith(".");
        boolean tight = day.group(GAP).equals("-") || day.group(GAP).equals("\u2013");
        return Integer.parseInt(day.group(1)) < next && !(comma && last) && (named || stopped || tight);
    }

    /**
     * The days behind another one that stands behind the name of its month, and the year behind all; null for none.
     *
     * @param at where the figures of that one end
     * @param value its day of the month
     */
    static @Nullable DayChain behind(String text, int at, int value) {
        List<DayChain.Piece> pieces = new ArrayList<>();
        int end = at;
        int before = value;
        Matcher day = BEHIND.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (pieces.size() < MOST && day.region(end, text.length()).lookingAt()) {
            int number = Integer.parseInt(day.group(2));
            if (number <= before) {
                break;
            }
            pieces.add(new DayChain.Piece(part(day, 2), null));
            before = number;
            end = day.end();
        }
        if (pieces.isEmpty()) {
            return null;
        }
        Matcher year = YEAR.matcher(text).region(end, text.length()).useTransparentBounds(true);
        boolean told = year.lookingAt();
        return new DayChain(at, told ? year.end() : end, pieces, told ? part(year, 1) : null);
    }

    private static TextDate.Part part(Matcher match, int group) {
        return new TextDate.Part(match.start(group), match.end(group), Integer.parseInt(match.group(group)));
    }
}
