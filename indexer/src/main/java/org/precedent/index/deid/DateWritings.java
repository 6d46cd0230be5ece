package org.precedent.index.deid;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways in which people write a day, in numbers and in words of several languages, each written together and in
 * plain letters: {@code 12. März 1950} is {@code 12marz1950}.
 */
final class DateWritings {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "hu", "tr", "ru",
                    "el")
            .map(Locale::of)
            .toList();

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<Month, Set<String>> MONTHS = months();

    private static final List<String> ENGLISH_MONTHS = Arrays.stream(Month.values())
            .map(month -> month.toString().toLowerCase(Locale.ROOT))
            .toList();

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twentyfirst",
            "twentysecond",
            "twentythird",
            "twentyfourth",
            "twentyfifth",
            "twentysixth",
            "twentyseventh",
            "twentyeighth",
            "twentyninth",
            "thirtieth",
            "thirtyfirst");

    private static final List<String> SMALL_NUMBERS = List.of(
            "",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");

    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** A day of less figures is written like many numbers. */
    private static final int SHORTEST = 5;

    private static final int MOST_REMEMBERED = 16;
    private static final LoadingCache<LocalDate, NavigableSet<String>> REMEMBERED =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(DateWritings::write);

    private DateWritings() {}

    private static Map<Month, Set<String>> months() {
        Map<Month, Set<String>> months = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            Set<String> names = new LinkedHashSet<>();
            for (Locale language : LANGUAGES) {
                for (TextStyle style : STYLES) {
                    names.addAll(Spelled.joined(Word.all(month.getDisplayName(style, language))));
                }
            }
            if (month == Month.MARCH) {
                names.add("mrz");
            }
            if (month == Month.SEPTEMBER) {
                names.add("sept");
            }
            names.removeIf(name -> name.chars().allMatch(Character::isDigit));
            months.put(month, Set.copyOf(names));
        }
        return Map.copyOf(months);
    }

    /** The writings of a day, sorted. There are some thousand: those of the days asked for last are remembered. */
    static NavigableSet<String> of(LocalDate day) {
        return REMEMBERED.get(day);
    }

    /**
     * The days of which words may name one: every writing has the last two figures of the year, or the year in words.
     */
    static List<LocalDate> mayBeIn(List<Word> words, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        String joined = words.stream().map(Word::plain).collect(Collectors.joining());
        return days.stream().filter(day -> mayBeIn(joined, day.getYear())).toList();
    }

    private static boolean mayBeIn(String joined, int year) {
        return joined.contains(twoDigits(year))
                || yearInWords(year).stream().anyMatch(joined::contains)
                || SpokenYears.languages().stream()
                        .anyMatch(language ->
                                SpokenYears.of(year, language).stream().anyMatch(joined::contains));
    }

    private static NavigableSet<String> write(LocalDate day) {
        NavigableSet<String> writings = new TreeSet<>();
        String year = Integer.toString(day.getYear());
        inNumbers(day, year, writings);
        for (String month : MONTHS.getOrDefault(day.getMonth(), Set.of())) {
            for (String number : days(day.getDayOfMonth())) {
                withMonth(number, month, year, writings);
                writings.add(number + month + twoDigits(day.getYear()));
            }
        }
        inWords(day, year, writings);
        SpokenYears.languages().forEach(language -> spoken(day, language, writings));
        return Collections.unmodifiableNavigableSet(writings);
    }

    private static void inNumbers(LocalDate day, String year, Set<String> writings) {
        String shortDay = Integer.toString(day.getDayOfMonth());
        String shortMonth = Integer.toString(day.getMonthValue());
        String longDay = twoDigits(day.getDayOfMonth());
        String longMonth = twoDigits(day.getMonthValue());
        for (String d : List.of(shortDay, longDay)) {
            for (String m : List.of(shortMonth, longMonth)) {
                writings.addAll(List.of(year + m + d, d + m + year, m + d + year));
            }
        }
        String shortYear = twoDigits(day.getYear());
        String dayFirst = shortDay + shortMonth + shortYear;
        String monthFirst = shortMonth + shortDay + shortYear;
        Stream.of(dayFirst, monthFirst)
                .filter(writing -> writing.length() >= SHORTEST)
                .forEach(writings::add);
        writings.addAll(List.of(
                longDay + longMonth + shortYear, longMonth + longDay + shortYear, shortYear + longMonth + longDay));
    }

    private static List<String> days(int day) {
        String english = switch (day) {
            case 1, 21, 31 -> "st";
            case 2, 22 -> "nd";
            case 3, 23 -> "rd";
            default -> "th";
        };
        return Stream.of(Integer.toString(day), twoDigits(day), day + english, day + "er")
                .distinct()
                .toList();
    }

    private static void withMonth(String day, String month, String year, Set<String> writings) {
        writings.addAll(Arrays.asList(
                day + month + year,
                month + day + year,
                year + month + day,
                year + day + month,
                day + "of" + month + year,
                month + "the" + day + year,
                day + "de" + month + year,
                day + "de" + month + "de" + year,
                day + "de" + month + "del" + year));
    }

    private static void inWords(LocalDate day, String year, Set<String> writings) {
        String month = ENGLISH_MONTHS.get(day.getMonthValue() - 1);
        String ordinal = ORDINALS.get(day.getDayOfMonth() - 1);
        withMonth(ordinal, month, year, writings);
        for (String spoken : yearInWords(day.getYear())) {
            withMonth(ordinal, month, spoken, writings);
            days(day.getDayOfMonth()).forEach(number -> withMonth(number, month, spoken, writings));
        }
    }

    /** With the year in words of a language. */
    private static void spoken(LocalDate day, Locale language, Set<String> writings) {
        String name = day.getMonth().getDisplayName(TextStyle.FULL, language);
        Set<String> days = new LinkedHashSet<>(days(day.getDayOfMonth()));
        days.addAll(DayWords.joined(day.getDayOfMonth(), language));
        for (String year : SpokenYears.of(day.getYear(), language)) {
            for (String month : Spelled.joined(Word.all(name))) {
                days.forEach(number -> withMonth(number, month, year, writings));
            }
        }
    }

    private static List<String> yearInWords(int year) {
        String century = inWords(year / 100);
        String rest = inWords(year % 100);
        return year / 1000 == 2 && year % 1000 < 100
                ? List.of("twothousand" + rest, "twothousandand" + rest, century + rest)
                : List.of(century + rest, century + "hundred" + rest, century + "hundredand" + rest);
    }

    private static String inWords(int number) {
        return number < SMALL_NUMBERS.size()
                ? SMALL_NUMBERS.get(number)
                : TENS.get(number / 10) + SMALL_NUMBERS.get(number % 10);
    }

    private static String twoDigits(int number) {
        int last = number % 100;
        return last < 10 ? "0" + last : Integer.toString(last);
    }
}
