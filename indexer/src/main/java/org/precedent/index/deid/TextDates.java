package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days, and the months of years, that a text names in figures or with the name of a month. What only looks
 * like one, such as {@code L4/5}, {@code 10/12} or a size in three numbers, is none.
 */
final class TextDates {

    /** A day, a month and a year in any order with one mark between them, or a month and a year of four figures. */
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d[.,/-])(?:(\\d{1,2}|\\d{4})(?:([./-])|\\. )(\\d{1,2})(?:\\2|\\. ?)(\\d{4}|\\d{1,2})"
                    + "|(0?[1-9]|1[0-2])/((?:19|20)\\d{2}))"
                    + "(?!\\d|[.,/-]\\d|\\.?[xX*]\\d| ?(?:mm|cm|ml|kg|mg|°|%|x )\\b)");

    private static final Pattern EIGHT_FIGURES = Pattern.compile(
            "(?<![\\p{L}\\d.,/-])((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?![\\p{L}\\d]|[.,/-]\\d)");

    private static final Pattern BETWEEN = Pattern.compile("[ \\t\\u00A0.,/-]{0,3}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|ter)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{2}");
    private static final String MARKS = "./-";
    private static final int FIGURES_OF_A_DAY = 8;
    private static final int THIRD = 4;
    private static final int MONTH_ALONE = 5;
    private static final int YEAR_BEHIND_MONTH = 6;

    private final String text;
    private final List<Word> words;
    private final List<TextDate> found = new ArrayList<>();

    private TextDates(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** All of them, in no order. */
    static List<TextDate> find(String text, List<Word> words) {
        TextDates dates = new TextDates(text, words);
        if (words.stream().anyMatch(Word::hasDigit)) {
            dates.inFigures();
            dates.withNames();
        }
        return dates.found;
    }

    private void inFigures() {
        Figures all = Figures.of(text);
        Matcher figures = all.matcher(FIGURES);
        Matcher close = all.matcher(EIGHT_FIGURES);
        int from = 0;
        for (Figures.Run run : all.runs()) {
            boolean marked = run.length() <= THIRD && MARKS.indexOf(all.at(run.end())) >= 0;
            if (marked && run.start() >= from && Figures.matchesAt(figures, run.start())) {
                add(figures, figures.group(1) == null ? List.of(MONTH_ALONE, YEAR_BEHIND_MONTH) : List.of(1, 3, THIRD));
                from = figures.end();
            } else if (run.length() == FIGURES_OF_A_DAY && Figures.matchesAt(close, run.start())) {
                add(close, List.of(1, 2, 3));
            }
        }
    }

    private void add(Matcher match, List<Integer> groups) {
        List<TextDate.Part> parts = groups.stream()
                .map(group -> part(match.start(group), match.end(group)))
                .toList();
        TextDate date = new TextDate(match.start(), match.end(), parts, null);
        if (!date.readings().isEmpty()) {
            found.add(date);
        }
    }

    private TextDate.Part part(int start, int end) {
        return new TextDate.Part(start, end, Integer.parseInt(text.substring(start, end)));
    }

    private void withNames() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!word.hasDigit() && Months.of(word) != null) {
                TextDate date = around(i);
                if (date != null && !date.readings().isEmpty()) {
                    found.add(date);
                }
            } else if (word.hasDigit() && word.written().length() > THIRD) {
                glued(word);
            }
        }
    }

    private @Nullable TextDate around(int month) {
        int before = skipped(month - 1, -1);
        int behind = skipped(month + 1, 1);
        TextDate.Part day = part(before, month, DAY);
        TextDate.Part year = part(behind, month, YEAR);
        if (year != null) {
            return date(day, year, month);
        }
        TextDate.Part shortYear = day == null ? null : part(behind, month, SHORT_YEAR);
        if (day != null && shortYear != null && isClose(shortYear)) {
            return date(day, shortYear, month);
        }
        TextDate.Part later = part(behind, month, DAY);
        TextDate.Part latest = later == null ? null : part(behind + 1, behind, YEAR);
        if (later != null && latest != null) {
            return date(later, latest, month);
        }
        TextDate.Part first = part(before, month, YEAR);
        return first != null && later != null ? date(first, later, month) : null;
    }

    /** Two figures behind the name of a month are a year when nothing measures in them. */
    private boolean isClose(TextDate.Part year) {
        int end = year.end();
        return end >= text.length()
                || !(text.charAt(end) == ' '
                        && end + 1 < text.length()
                        && Character.isLowerCase(text.charAt(end + 1))
                        && text.startsWith("m", end + 2));
    }

    private TextDate date(TextDate.@Nullable Part one, TextDate.Part other, int month) {
        List<TextDate.Part> parts = one == null ? List.of(other) : List.of(one, other);
        Word name = words.get(month);
        int start = Math.min(name.start(), parts.getFirst().start());
        int end = Math.max(name.end(), endOf(parts.getLast()));
        return new TextDate(start, end, parts, name);
    }

    /** Where the word of a part ends, with the letters of its ordinal. */
    private int endOf(TextDate.Part part) {
        int end = part.end();
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The next word that is not {@code of}, {@code de}, {@code del} or {@code the}. */
    private int skipped(int at, int step) {
        boolean small = at > 0
                && at < words.size() - 1
                && switch (words.get(at).plain()) {
                    case "of", "de", "del", "the" -> true;
                    default -> false;
                };
        return small ? at + step : at;
    }

    /** The figures of a word beside another, if they are of a form. */
    private TextDate.@Nullable Part part(int at, int beside, Pattern form) {
        if (at < 0 || at >= words.size()) {
            return null;
        }
        int left = Math.min(at, beside);
        for (int i = left; i < Math.max(at, beside); i++) {
            if (!BETWEEN.matcher(
                            text.substring(words.get(i).end(), words.get(i + 1).start()))
                    .matches()) {
                return null;
            }
        }
        Word word = words.get(at);
        Matcher figures = form.matcher(word.written());
        if (!figures.matches()) {
            return null;
        }
        int length = figures.groupCount() > 0 ? figures.end(1) : word.written().length();
        boolean ascii = word.written().substring(0, length).chars().allMatch(c -> c < 128);
        return ascii ? part(word.start(), word.start() + length) : null;
    }

    private static final Pattern GLUED = Pattern.compile("(\\d{1,2})(\\p{L}{3,9})(\\d{4})");

    /** {@code 12MAR1950}. */
    private void glued(Word word) {
        Matcher match = GLUED.matcher(word.written());
        if (!match.matches()) {
            return;
        }
        List<Word> name = Word.all(match.group(2));
        if (name.isEmpty() || Months.of(name.getFirst()) == null) {
            return;
        }
        Word month = new Word(
                word.start() + match.start(2),
                word.start() + match.end(2),
                match.group(2),
                name.getFirst().traits());
        TextDate date = new TextDate(
                word.start(),
                word.end(),
                List.of(
                        part(word.start(), word.start() + match.end(1)),
                        part(word.start() + match.start(3), word.end())),
                month);
        if (!date.readings().isEmpty()) {
            found.add(date);
        }
    }
}
