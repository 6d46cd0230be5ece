package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days, and the months of years, that a text names in figures, or in figures and Roman ones. What only looks
 * like one, such as {@code L4/5}, {@code 10/12} or a size in three numbers, is none.
 */
final class FigureDates {
    private static final String FREE = "(?<![\\p{L}\\d])(?<!\\d[.,])";
    private static final String BEHIND = "(?!\\d|[.,]\\d|\\.?[xX*]\\d| ?(?:mm|cm|ml|kg|mg|\u00B0|%|x )\\b)";

    /** A day, a month and a year in any order with one mark between them. */
    private static final Pattern WHOLE = Pattern.compile(
            FREE + "(\\d{1,2}|\\d{4})(?:([./-])|\\. )(\\d{1,2})(?:\\2|\\. ?)(\\d{4}|\\d{1,2})" + BEHIND);

    private static final Pattern MONTH =
            Pattern.compile(FREE + "(?<!\\d[/-])(0?[1-9]|1[0-2])[/.]((?:19|20)\\d{2})(?![/-]\\d)" + BEHIND);
    private static final Pattern YEAR_FIRST =
            Pattern.compile(FREE + "(?<!\\d[/-])((?:19|20)\\d{2})-(0[1-9]|1[0-2])(?![/-]\\d|-?\\p{L})" + BEHIND);
    private static final Pattern SPACED = Pattern.compile(
            FREE + "(?<!\\d[ /-])(0[1-9]|[12]\\d|3[01]) (0[1-9]|[12]\\d|3[01]) ((?:19|20)\\d{2})(?![ /-]\\d)" + BEHIND);
    private static final Pattern ROMAN = Pattern.compile(FREE + "(\\d{1,2})(?:\\. ?|/|-)(" + RomanMonths.FORM
            + ")(?:\\.|/|-| )(?:(?<=[./-])(\\d{2})| ?((?:18|19|20)\\d{2}))(?![\\p{L}\\d])" + BEHIND);

    /** A day without marks, perhaps with its time. */
    private static final Pattern CLOSE = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"
                    + "(?:(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d(?:\\.\\d{1,6})?)?(?:[+-]\\d{4})?)?(?![\\p{L}\\d]|[.,/-]\\d)");

    private static final Pattern CLOSE_YEAR_LAST =
            Pattern.compile("(?<![\\p{L}\\d.,/-])(\\d{2})(\\d{2})((?:19|20)\\d{2})(?![\\p{L}\\d]|[.,/-]\\d)");

    private static final String MARKS = "./-";
    private static final int LONGEST = 4;
    private static final int THIRD = 4;
    private static final int DAY = 8;
    private static final int DAY_AND_MINUTE = 12;
    private static final int DAY_AND_SECOND = 14;

    private final Figures figures;
    private final List<TextDate> found = new ArrayList<>();
    private int from;

    private FigureDates(String text) {
        this.figures = Figures.of(text);
    }

    static List<TextDate> find(String text) {
        FigureDates dates = new FigureDates(text);
        dates.find();
        return dates.found;
    }

    private void find() {
        Matcher whole = figures.matcher(WHOLE);
        Matcher month = figures.matcher(MONTH);
        Matcher yearFirst = figures.matcher(YEAR_FIRST);
        Matcher spaced = figures.matcher(SPACED);
        Matcher roman = figures.matcher(ROMAN);
        Matcher close = figures.matcher(CLOSE);
        Matcher yearLast = figures.matcher(CLOSE_YEAR_LAST);
        for (Figures.Run run : figures.runs()) {
            int at = run.start();
            if (at < from) {
                continue;
            }
            int length = run.length();
            boolean marked = length <= LONGEST && MARKS.indexOf(figures.at(run.end())) >= 0;
            if (marked && Figures.matchesAt(whole, at) && isFree(whole)) {
                add(whole, List.of(1, 3, THIRD));
            } else if (marked && Figures.matchesAt(month, at)) {
                add(month, List.of(1, 2));
            } else if (marked && Figures.matchesAt(yearFirst, at)) {
                add(yearFirst, List.of(1, 2));
            } else if (marked && Figures.matchesAt(roman, at)) {
                addRoman(roman);
            } else if (length == 2 && figures.at(run.end()) == ' ' && Figures.matchesAt(spaced, at)) {
                add(spaced, List.of(1, 2, 3));
            } else if ((length == DAY || length == DAY_AND_MINUTE || length == DAY_AND_SECOND)
                    && Figures.matchesAt(close, at)) {
                add(close, List.of(1, 2, 3));
            } else if (length == DAY && Figures.matchesAt(yearLast, at)) {
                add(yearLast, List.of(1, 2, 3));
            }
        }
    }

    /** Whether figures right before or behind a day let it be one: those of another day, with another mark. */
    private boolean isFree(Matcher day) {
        String mark = day.group(2) == null ? "." : day.group(2);
        char before = figures.at(day.start() - 1);
        if ((before == '-' || before == '/') && Figures.isFigure(figures.at(day.start() - 2))) {
            boolean other = !found.isEmpty() && found.getLast().end() == day.start() - 1;
            if (!other && (before == '/' || mark.equals("-"))) {
                return false;
            }
        }
        char behind = figures.at(day.end());
        if ((behind == '-' || behind == '/') && Figures.isFigure(figures.at(day.end() + 1))) {
            boolean other = Figures.matchesAt(figures.matcher(WHOLE), day.end() + 1);
            return mark.charAt(0) != behind && (other || behind == '-');
        }
        return true;
    }

    private void add(Matcher match, List<Integer> groups) {
        add(match, groups.stream().map(group -> part(match, group)).toList(), null);
    }

    private void addRoman(Matcher match) {
        Word month = Word.all(match.group(2)).getFirst();
        Word there = new Word(match.start(2), match.end(2), match.group(2), month.traits());
        add(match, List.of(part(match, 1), part(match, match.group(3) == null ? THIRD : 3)), there);
    }

    private void add(Matcher match, List<TextDate.Part> parts, @Nullable Word name) {
        // a time behind it stays
        int end = Math.min(
                match.end(), parts.stream().mapToInt(TextDate.Part::end).max().orElse(match.end()));
        TextDate date = new TextDate(match.start(), end, parts, name);
        if (!date.readings().isEmpty()) {
            found.add(date);
            from = match.end();
        }
    }

    private static TextDate.Part part(Matcher match, int group) {
        return new TextDate.Part(match.start(group), match.end(group), Integer.parseInt(match.group(group)));
    }
}
