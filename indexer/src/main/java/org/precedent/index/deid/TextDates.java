package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days, and the months of years, that a text names in figures or with the name of a month. What only looks
 * like one, such as {@code L4/5}, {@code 10/12} or a size in three numbers, is none.
 */
final class TextDates {

    private static final Pattern BETWEEN = Pattern.compile("[ \\t\\u00A0.,/'\u2019-]{0,3}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|ter)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");
    private static final Set<String> BEFORE_A_MONTH = WordList.spellings("day-signs.txt", "month ");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{2}");
    private static final int LONGEST_IN_FIGURES = 4;

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
            dates.found.addAll(FigureDates.find(text));
            dates.withNames();
        }
        return dates.found;
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
            } else if (word.hasDigit() && word.written().length() > LONGEST_IN_FIGURES) {
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
        if (day == null && isYearAlone(behind, month)) {
            return date(null, Objects.requireNonNull(part(behind, month, SHORT_YEAR)), month);
        }
        TextDate.Part later = part(behind, month, DAY);
        TextDate.Part latest = later == null ? null : part(behind + 1, behind, YEAR);
        if (later != null && latest == null && isApostrophe(behind + 1)) {
            latest = part(behind + 1, behind, SHORT_YEAR);
        }
        if (later != null && latest != null) {
            return date(later, latest, month);
        }
        TextDate.Part first = part(before, month, YEAR);
        return first != null && later != null ? date(first, later, month) : null;
    }

    /**
     * Whether two figures behind a month are a year: {@code March '21}, {@code im März 21}, and behind a month whose
     * name is not English, as only English has the day there.
     */
    private boolean isYearAlone(int at, int month) {
        TextDate.Part year = part(at, month, SHORT_YEAR);
        Months.Named named = Months.of(words.get(month));
        if (year == null || named == null || !isClose(year)) {
            return false;
        }
        boolean foreign = words.get(month).capital()
                && named.namings().stream()
                        .noneMatch(naming -> naming.language().equals(Locale.ENGLISH));
        return isApostrophe(at) || foreign || (month > 0 && words.get(month - 1).isIn(BEFORE_A_MONTH));
    }

    private boolean isApostrophe(int at) {
        return at < words.size() && "'\u2019".indexOf(text.charAt(words.get(at).start() - 1)) >= 0;
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

    private static final Pattern GLUED = Pattern.compile("(\\d{1,2})(\\p{L}{3,9})(\\d{4}|\\d{2})");

    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,9})(\\d{1,2}),? ?((?:19|20)\\d{2})(?![\\p{L}\\d])");

    /** {@code 12MAR1950}, {@code Mar12,1950}. */
    private void glued(Word word) {
        Matcher first = MONTH_FIRST.matcher(text).region(word.start(), text.length());
        if (first.lookingAt()) {
            addGlued(first, 1, 2);
            return;
        }
        Matcher match = GLUED.matcher(word.written());
        if (match.matches()) {
            addGlued(GLUED.matcher(text).region(word.start(), word.end()), 2, 1);
        }
    }

    private void addGlued(Matcher match, int month, int day) {
        List<Word> name = match.lookingAt() ? Word.all(match.group(month)) : List.of();
        if (name.isEmpty() || Months.of(name.getFirst()) == null) {
            return;
        }
        Word named = new Word(
                match.start(month),
                match.end(month),
                match.group(month),
                name.getFirst().traits());
        TextDate date = new TextDate(
                match.start(),
                match.end(),
                List.of(part(match.start(day), match.end(day)), part(match.start(3), match.end(3))),
                named);
        if (!date.readings().isEmpty()) {
            found.add(date);
        }
    }
}
