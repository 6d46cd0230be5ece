package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;

/** Removes or moves the days of a text, each in the form in which it is written. */
final class ChangedDates {
    private static final Pattern ENGLISH_ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRENCH_FIRST = Pattern.compile("er\\b");
    private static final int LONG_BEHIND = 14;
    private static final int CENTURY = 100;
    private static final int FOUR = 4;
    private static final int FIRST_TEEN = 11;
    private static final int LAST_TEEN = 13;
    private static final int TEN = 10;

    private final String text;
    private final DateChange change;
    private final List<TextDate> dates;
    private final List<LooseDay> loose;
    private final @Nullable LocalDate about;
    private final boolean monthFirst;

    /** @param about a day that is near to those without a year; null for the latest day of the text itself */
    ChangedDates(
            String text, List<TextDate> dates, List<LooseDay> loose, DateChange change, @Nullable LocalDate about) {
        this.text = text;
        this.change = change;
        this.loose = List.copyOf(loose);
        // the third of May 2024 is one day, and May 2024 inside it is none
        Set<Integer> ends = loose.stream().map(LooseDay::end).collect(Collectors.toSet());
        this.dates = dates.stream().filter(date -> !ends.contains(date.end())).toList();
        this.about = about == null ? latest(dates) : about;
        this.monthFirst = isMonthFirst(about);
    }

    void addTo(Masks masks) {
        List<DayChain> chains = new ArrayList<>();
        for (TextDate date : dates) {
            TextDate.Reading reading = reading(date);
            DayChain before = isDayFirst(date, reading)
                    ? DayChains.before(text, date.start(), reading.date().getDayOfMonth(), date.name() != null)
                    : null;
            addIfAny(chains, before);
            Shared days = new Shared(date.start(), date.end(), before, null);
            change(days, reading.date(), moved -> written(date, reading, moved), masks);
        }
        for (LooseDay day : loose) {
            if (chains.stream().noneMatch(chain -> chain.holds(day))) {
                change(day, masks);
            }
        }
    }

    private static void addIfAny(List<DayChain> chains, @Nullable DayChain chain) {
        if (chain != null) {
            chains.add(chain);
        }
    }

    private static boolean isDayFirst(TextDate date, TextDate.Reading reading) {
        return reading.day() == 0
                && date.isWhole()
                && date.numbers().getFirst().start() == date.start()
                && (date.name() == null || date.name().start() > date.start());
    }

    private void change(LooseDay day, Masks masks) {
        boolean figures = day.form() == null;
        DayChain before = figures && day.day().start() == day.start()
                ? DayChains.before(text, day.start(), day.day().value(), day.name() != null)
                : null;
        Word name = day.name();
        DayChain behind = figures && name != null && name.end() <= day.day().start()
                ? DayChains.behind(text, day.day().end(), day.day().value())
                : null;
        TextDate.Part year = behind == null ? null : behind.year();
        LocalDate own = year == null ? day.near(about) : day.in(year.value());
        Shared days = new Shared(day.start(), behind == null ? day.end() : behind.start(), before, behind);
        change(days, own, moved -> written(day, days.end(), moved), masks);
    }

    /** A day, and those that share its month. */
    private record Shared(
            int start,
            int end,
            @Nullable DayChain before,
            @Nullable DayChain behind) {
        int first() {
            return before == null ? start : before.start();
        }

        int last() {
            return behind == null ? end : behind.end();
        }
    }

    /** Moves a day and those that share its month, or removes all of them when they share none where they are moved. */
    private void change(Shared days, @Nullable LocalDate day, Function<LocalDate, String> form, Masks masks) {
        if (day == null || change.choice() != DateChoice.SHIFT) {
            masks.add(days.first(), days.last(), MaskKind.DATE);
            return;
        }
        LocalDate moved = day.minusDays(change.daysBack());
        String before = written(days.before(), days.start(), day, moved);
        String behind = written(days.behind(), days.last(), day, moved);
        if (before == null || behind == null) {
            masks.add(days.first(), days.last(), MaskKind.DATE);
        } else {
            masks.replace(days.first(), days.last(), before + form.apply(moved) + behind);
        }
    }

    /** The days beside one, each moved; null when a month or a year that they share is not theirs any more. */
    private @Nullable String written(@Nullable DayChain chain, int until, LocalDate day, LocalDate moved) {
        if (chain == null) {
            return "";
        }
        StringBuilder written = new StringBuilder();
        int copied = chain.start();
        for (DayChain.Piece piece : chain.pieces()) {
            TextDate.Part month = piece.month();
            LocalDate own = LooseDay.of(
                    day.getYear(),
                    month == null ? day.getMonthValue() : month.value(),
                    piece.day().value());
            LocalDate other = own == null ? null : own.minusDays(change.daysBack());
            boolean shared = other != null
                    && other.getYear() == moved.getYear()
                    && (month != null || other.getMonth() == moved.getMonth());
            if (other == null || !shared) {
                return null;
            }
            written.append(text, copied, piece.day().start()).append(padded(piece.day(), other.getDayOfMonth()));
            copied = piece.day().end() + ordinal(piece.day().end(), other.getDayOfMonth(), written);
            if (month != null) {
                written.append(text, copied, month.start()).append(padded(month, other.getMonthValue()));
                copied = month.end();
            }
        }
        TextDate.Part year = chain.year();
        if (year != null) {
            written.append(text, copied, year.start()).append(moved.getYear());
            copied = year.end();
        }
        return written.append(text, copied, until).toString();
    }

    private static @Nullable LocalDate latest(List<TextDate> dates) {
        return dates.stream()
                .filter(TextDate::isWhole)
                .map(date -> date.readings().getFirst().date())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * Whether the month comes first: some date of this text can only be read so and none only with the day first; or,
     * where all may be read in both ways, the study's own day is among them so, or more of them are before it.
     */
    private boolean isMonthFirst(@Nullable LocalDate study) {
        List<TextDate> either = dates.stream().filter(this::isEitherOrder).toList();
        boolean dayFirst = either.stream().anyMatch(date -> in(date, 0) != null && in(date, 1) == null);
        boolean monthFirst = either.stream().anyMatch(date -> in(date, 0) == null && in(date, 1) != null);
        if (dayFirst || monthFirst || study == null) {
            return monthFirst && !dayFirst;
        }
        boolean studyByDay = either.stream().anyMatch(date -> study.equals(in(date, 0)));
        boolean studyByMonth = either.stream().anyMatch(date -> study.equals(in(date, 1)));
        if (studyByDay || studyByMonth) {
            return !studyByDay;
        }
        return late(either, 1, study) < late(either, 0, study);
    }

    /** How many of some days are long behind a study. */
    private static long late(List<TextDate> some, int day, LocalDate study) {
        return some.stream()
                .map(date -> in(date, day))
                .filter(date -> date != null && date.isAfter(study.plusDays(LONG_BEHIND)))
                .count();
    }

    /** The day, when the part of an index is the day of the month and the other one the month; null for none. */
    private static @Nullable LocalDate in(TextDate date, int day) {
        return date.readings().stream()
                .filter(reading -> reading.day() == day && reading.month() == 1 - day)
                .map(TextDate.Reading::date)
                .findFirst()
                .orElse(null);
    }

    /** With full stops the day comes first, as all write it who write full stops. */
    private boolean isEitherOrder(TextDate date) {
        return date.name() == null
                && date.isWhole()
                && text.charAt(date.numbers().getFirst().end()) != '.'
                && date.numbers().getFirst().length() < FOUR;
    }

    private TextDate.Reading reading(TextDate date) {
        List<TextDate.Reading> readings = date.readings();
        if (date.name() != null || !date.isWhole()) {
            return readings.getFirst();
        }
        boolean yearFirst = date.numbers().getFirst().length() == FOUR;
        int day = yearFirst ? 2 : isEitherOrder(date) && monthFirst ? 1 : 0;
        return readings.stream()
                .filter(reading -> reading.day() == day)
                .findFirst()
                .orElse(readings.getFirst());
    }

    private String written(TextDate date, TextDate.Reading reading, LocalDate moved) {
        StringBuilder written = new StringBuilder();
        int copied = date.start();
        Word name = date.name();
        for (int at = 0; at <= date.numbers().size(); at++) {
            TextDate.Part part = at < date.numbers().size() ? date.numbers().get(at) : null;
            int until = part == null ? date.end() : part.start();
            if (name != null && name.start() >= copied && name.end() <= until) {
                written.append(text, copied, name.start()).append(month(name, date, moved));
                copied = name.end();
            }
            written.append(text, copied, until);
            copied = until;
            if (part != null) {
                written.append(figures(date, part, value(at, reading, moved)));
                copied = part.end();
                if (at == reading.day()) {
                    copied += ordinal(part.end(), moved.getDayOfMonth(), written);
                }
            }
        }
        return written.toString();
    }

    private String written(LooseDay day, int end, LocalDate moved) {
        StringBuilder written = new StringBuilder();
        int copied = day.start();
        for (TextDate.Part part : day.parts()) {
            written.append(text, copied, part.start());
            copied = part.end();
            if (part.equals(day.day())) {
                written.append(dayOf(day, moved.getDayOfMonth()));
                copied += day.form() == null ? ordinal(part.end(), moved.getDayOfMonth(), written) : 0;
            } else if (part.equals(day.month())) {
                written.append(padded(part, moved.getMonthValue()));
            } else if (part.equals(day.year())) {
                written.append(moved.getYear());
            } else {
                written.append(monthOf(day, moved));
            }
        }
        return copied < end ? written.append(text, copied, end).toString() : written.toString();
    }

    private String dayOf(LooseDay day, int value) {
        DayWords.Form form = day.form();
        return form == null
                ? padded(day.day(), value)
                : form.written(
                        value, text.substring(day.day().start(), day.day().end()));
    }

    private String padded(TextDate.Part part, int value) {
        boolean zero = text.charAt(part.start()) == '0';
        return zero ? String.format(Locale.ROOT, "%02d", value) : Integer.toString(value);
    }

    private String monthOf(LooseDay day, LocalDate moved) {
        Word name = day.name();
        Months.Named like = name == null ? null : Months.of(name);
        if (name == null || like == null) {
            return "";
        }
        DayWords.Form form = day.form();
        Locale language = form == null ? language(text.substring(day.start(), day.end())) : form.language();
        return Months.written(moved.getMonth(), like, language, name.written());
    }

    private static int value(int at, TextDate.Reading reading, LocalDate moved) {
        if (at == reading.day()) {
            return moved.getDayOfMonth();
        }
        return at == reading.month() ? moved.getMonthValue() : moved.getYear();
    }

    /**
     * A number with as many figures as the one in its place, where zeros are written before numbers, or it is a year.
     */
    private String figures(TextDate date, TextDate.Part part, int value) {
        int shown = part.length() == 2 ? value % CENTURY : value;
        boolean padded = part.length() > 2 || isPadded(date, part);
        return padded ? String.format(Locale.ROOT, "%0" + part.length() + "d", shown) : Integer.toString(shown);
    }

    private boolean isPadded(TextDate date, TextDate.Part part) {
        boolean zero = text.charAt(part.start()) == '0';
        boolean others = date.name() == null && date.numbers().stream().noneMatch(other -> other.length() == 1);
        return part.length() == 2 && (zero || others);
    }

    private String month(Word name, TextDate date, LocalDate moved) {
        Months.Named like = Months.of(name);
        return like == null
                ? RomanMonths.written(moved.getMonth())
                : Months.written(
                        moved.getMonth(), like, language(text.substring(date.start(), date.end())), name.written());
    }

    /** A number with a full stop before the month is German, {@code de} between them Spanish or French. */
    private static Locale language(String written) {
        if (written.contains(" de ")) {
            return Locale.of("es");
        }
        boolean stopped = written.length() > 2
                && written.substring(1, Math.min(FOUR, written.length())).contains(". ");
        return stopped && Character.isDigit(written.charAt(0)) ? Locale.GERMAN : Locale.ENGLISH;
    }

    /** Writes the ending of an English ordinal; returns how long the one in its place was. */
    private int ordinal(int at, int day, StringBuilder written) {
        if (At.is(FRENCH_FIRST, text, at)) {
            return 2;
        }
        if (!At.is(ENGLISH_ORDINAL, text, at)) {
            return 0;
        }
        String ending = ending(day);
        written.append(ending);
        return ending.length();
    }

    private static String ending(int day) {
        if (day >= FIRST_TEEN && day <= LAST_TEEN) {
            return "th";
        }
        return switch (day % TEN) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
