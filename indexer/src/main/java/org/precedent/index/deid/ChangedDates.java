package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;

/** Removes or moves the days of a text, each in the form in which it is written. */
final class ChangedDates {
    private static final Pattern ENGLISH_ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRENCH_FIRST = Pattern.compile("er\\b");
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
        this.monthFirst = isMonthFirst();
    }

    void addTo(Masks masks) {
        for (TextDate date : dates) {
            if (change.choice() == DateChoice.DROP) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            } else {
                move(date, masks);
            }
        }
        for (LooseDay day : loose) {
            LocalDate near = day.movable() && change.choice() == DateChoice.SHIFT ? day.near(about) : null;
            if (near == null) {
                masks.add(day.start(), day.end(), MaskKind.DATE);
            } else {
                move(day, near.minusDays(change.daysBack()), masks);
            }
        }
    }

    private static @Nullable LocalDate latest(List<TextDate> dates) {
        return dates.stream()
                .filter(TextDate::isWhole)
                .map(date -> date.readings().getFirst().date())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether a date of this text can only be read with the month first, and none only with the day first. */
    private boolean isMonthFirst() {
        boolean month = false;
        for (TextDate date : dates) {
            if (isEitherOrder(date)) {
                List<TextDate.Reading> readings = date.readings();
                boolean day = readings.stream().anyMatch(reading -> reading.day() == 0);
                boolean other = readings.stream().anyMatch(reading -> reading.day() == 1 && reading.month() == 0);
                if (day && !other) {
                    return false;
                }
                month |= other && !day;
            }
        }
        return month;
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

    private void move(TextDate date, Masks masks) {
        TextDate.Reading reading = reading(date);
        LocalDate moved = reading.date().minusDays(change.daysBack());
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
        masks.replace(date.start(), date.end(), written.toString());
    }

    private void move(LooseDay day, LocalDate moved, Masks masks) {
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
        masks.replace(
                day.start(), day.end(), written.append(text, copied, day.end()).toString());
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
                ? name.written()
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
