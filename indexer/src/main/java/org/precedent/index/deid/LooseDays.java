package org.precedent.index.deid;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days that a text names in words, or with the name of a month and without a year. What {@link TextDates}
 * finds is none of them; {@link DottedDays} finds those in figures alone.
 */
final class LooseDays {
    private static final String FILE = "day-signs.txt";
    private static final Set<String> BETWEEN = WordList.spellings(FILE, "between ");
    private static final Set<String> VERBS = WordList.spellings(FILE, "verb ");
    private static final Set<String> SMALL_MONTHS = Set.of("es", "fr", "it", "nl", "pt");
    private static final Pattern GAP = Pattern.compile("[ \\u00A0.,-]{1,3}");
    private static final Pattern DAY =
            Pattern.compile("(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|ter|ten|te)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d{2}");
    private static final Pattern MEASURES = Pattern.compile(
            "[ \\u00A0]?(?:mm|cm|ml|mg|kg|%|\u00B0|x\\b|times|mal|fois|veces|patients|cases)|[./:,]\\d",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_BETWEEN = 2;

    private final String text;
    private final List<Word> words;
    private final Set<Integer> taken;
    private final List<LooseDay> found = new ArrayList<>();

    private LooseDays(String text, List<Word> words, List<TextDate> dates) {
        this.text = text;
        this.words = words;
        this.taken = dates.stream()
                .filter(date -> date.name() != null)
                .map(date -> date.name() == null ? -1 : date.name().start())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * All of them, in no order.
     *
     * @param dates what {@link TextDates} found
     */
    static List<LooseDay> find(String text, List<Word> words, List<TextDate> dates) {
        LooseDays days = new LooseDays(text, words, dates);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Months.Named named = word.hasDigit() ? null : Months.of(word);
            if (named != null && isMonth(word, named)) {
                LooseDay day = days.around(i, named);
                if (day != null) {
                    days.found.add(day);
                }
            }
        }
        days.found.addAll(DottedDays.find(text, words, dates));
        return days.found;
    }

    /**
     * In small letters only the languages count that write months so: {@code may} is a verb, {@code mar} is nothing.
     */
    private static boolean isMonth(Word word, Months.Named named) {
        return word.capital()
                || named.namings().stream()
                        .anyMatch(naming -> naming.style() == TextStyle.FULL
                                && SMALL_MONTHS.contains(naming.language().getLanguage()));
    }

    private @Nullable LooseDay around(int month, Months.Named named) {
        Set<Locale> languages =
                named.namings().stream().map(Months.Naming::language).collect(Collectors.toSet());
        int before = skipped(month, -1);
        Said day = before < 0 ? null : endingAt(before, languages);
        boolean isFirst = day != null;
        if (day == null && !taken.contains(words.get(month).start())) {
            int behind = skipped(month, 1);
            day = behind < 0 ? null : beginningAt(behind, languages);
        }
        if (day == null
                || (day.form() == null && taken.contains(words.get(month).start()))) {
            return null;
        }
        return day(day, month, isFirst);
    }

    /** A day, and the words that say it. */
    private record Said(int first, int last, TextDate.Part part, DayWords.@Nullable Form form) {}

    private @Nullable LooseDay day(Said day, int month, boolean isFirst) {
        Word name = words.get(month);
        int last = isFirst ? month : day.last();
        TextDate.Part year = day.form() == null ? null : yearBehind(last);
        int start = Math.min(words.get(day.first()).start(), name.start());
        int end = year == null ? words.get(last).end() : year.end();
        boolean figure = day.form() == null;
        if (figure && year == null && (At.is(MEASURES, text, end) || isVerbBehind(last))) {
            return null;
        }
        return new LooseDay(start, end, day.part(), day.form(), null, name, year);
    }

    private boolean isVerbBehind(int last) {
        boolean may = words.get(last).plain().equals("may");
        return may && last + 1 < words.size() && words.get(last + 1).isIn(VERBS);
    }

    private TextDate.@Nullable Part yearBehind(int last) {
        int at = skipped(last, 1);
        if (at < 0 || !YEAR.matcher(words.get(at).written()).matches()) {
            return null;
        }
        Word year = words.get(at);
        return new TextDate.Part(year.start(), year.end(), Integer.parseInt(year.written()));
    }

    /** The next word that is not {@code of}, {@code de}, {@code the} and the like; -1 when it is too far. */
    private int skipped(int from, int step) {
        int at = from;
        for (int i = 0; i <= MOST_BETWEEN; i++) {
            int next = at + step;
            if (next < 0 || next >= words.size() || !isGap(Math.min(at, next))) {
                return -1;
            }
            at = next;
            if (!words.get(at).isIn(BETWEEN)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isGap(int before) {
        return GAP.matcher(text.substring(
                        words.get(before).end(), words.get(before + 1).start()))
                .matches();
    }

    private @Nullable Said endingAt(int last, Set<Locale> languages) {
        Said figures = inFigures(last);
        for (int pieces = DayWords.MOST_PIECES; pieces > 0 && figures == null; pieces--) {
            int first = last - pieces + 1;
            if (first >= 0) {
                Said said = inWords(first, last, languages);
                if (said != null) {
                    return said;
                }
            }
        }
        return figures;
    }

    private @Nullable Said beginningAt(int first, Set<Locale> languages) {
        Said figures = inFigures(first);
        for (int pieces = DayWords.MOST_PIECES; pieces > 0 && figures == null; pieces--) {
            if (first + pieces <= words.size()) {
                Said said = inWords(first, first + pieces - 1, languages);
                if (said != null) {
                    return said;
                }
            }
        }
        return figures;
    }

    private @Nullable Said inWords(int first, int last, Set<Locale> languages) {
        if (!DayWords.mayBegin(words.get(first))) {
            return null;
        }
        for (int i = first; i < last; i++) {
            if (!isGap(i)) {
                return null;
            }
        }
        DayWords.Said said = DayWords.of(words.subList(first, last + 1), languages);
        int start = words.get(first).start();
        return said == null
                ? null
                : new Said(first, last, new TextDate.Part(start, words.get(last).end(), said.day()), said.form());
    }

    private @Nullable Said inFigures(int at) {
        Word word = words.get(at);
        Matcher day = DAY.matcher(word.written());
        boolean free = word.start() == 0 || ".,:/".indexOf(text.charAt(word.start() - 1)) < 0;
        if (!day.matches() || !free) {
            return null;
        }
        int end = word.start() + day.end(1);
        return new Said(at, at, new TextDate.Part(word.start(), end, Integer.parseInt(day.group(1))), null);
    }
}
