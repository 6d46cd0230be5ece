package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Numbers, dates and names that are recognised as a whole, however they are punctuated and with any number of zeros
 * before a number. Immutable.
 */
final class Phrases {
    /** Zeros that do not count: before a number's first digit, at its beginning or behind letters. */
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private static final int DAYS_AT_A_TIME = 8;

    private final NavigableSet<String> keys;
    private final Set<LocalDate> days;

    /**
     * @param keys written together and in plain letters
     * @param days that are known in every writing of {@link DateWritings}
     */
    Phrases(Collection<String> keys, Collection<LocalDate> days) {
        this.keys = Collections.unmodifiableNavigableSet(new TreeSet<>(keys));
        this.days = Set.copyOf(days);
    }

    /** The writing of a phrase without its leading zeros. */
    static String withoutZeros(String joined) {
        return LEADING_ZEROS.matcher(joined).replaceAll("");
    }

    Set<String> keys() {
        return keys;
    }

    Set<LocalDate> days() {
        return days;
    }

    boolean isEmpty() {
        return keys.isEmpty() && days.isEmpty();
    }

    /** Few days at a time, for their writings are many: who names thousands of days fills no memory with them. */
    void add(String text, List<Word> words, Masks masks) {
        if (!keys.isEmpty()) {
            for (Range range : new PhraseSearch(text, words, List.of(keys)).find()) {
                boolean number =
                        words.subList(range.first(), range.last() + 1).stream().anyMatch(Word::hasDigit);
                masks.add(List.of(range), words, number ? MaskKind.NUMBER : MaskKind.PHRASE);
            }
        }
        List<NavigableSet<String>> writings = new ArrayList<>();
        for (LocalDate day : DateWritings.mayBeIn(words, days)) {
            writings.add(DateWritings.of(day));
            if (writings.size() >= DAYS_AT_A_TIME) {
                masks.add(new PhraseSearch(text, words, writings).find(), words, MaskKind.DATE);
                writings = new ArrayList<>();
            }
        }
        if (!writings.isEmpty()) {
            masks.add(new PhraseSearch(text, words, writings).find(), words, MaskKind.DATE);
        }
    }
}
