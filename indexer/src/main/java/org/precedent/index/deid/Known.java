package org.precedent.index.deid;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What fields told of one patient and of those near.
 *
 * @param ideographic names in scripts that part no words, removed wherever their characters stand, the longest first
 * @param wholes names written together: a text that holds nothing else is removed whole
 */
record Known(Names names, Phrases phrases, KnownNumbers numbers, List<String> ideographic, Set<String> wholes) {

    private static final int MOST_WORDS_OF_A_NAME = 24;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    Known {
        ideographic = ideographic.stream().sorted(LONGEST_FIRST).toList();
        wholes = Set.copyOf(wholes);
    }

    static Known joined(List<Known> some) {
        return new Known(
                Names.joined(some.stream().map(Known::names).toList()),
                new Phrases(union(some, known -> known.phrases.keys()), union(some, known -> known.phrases.days())),
                KnownNumbers.joined(some.stream().map(Known::numbers).toList()),
                List.copyOf(union(some, Known::ideographic)),
                union(some, Known::wholes));
    }

    private static <K> Set<K> union(Collection<Known> some, Function<Known, Collection<K>> told) {
        return some.stream().map(told).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    boolean hasDays() {
        return !phrases.days().isEmpty();
    }

    boolean isEmpty() {
        return names.isEmpty() && phrases.isEmpty() && numbers.isEmpty() && ideographic.isEmpty();
    }

    /** Whether a text is nothing but a name. */
    boolean isWhole(List<Word> words) {
        return !wholes.isEmpty()
                && words.size() <= MOST_WORDS_OF_A_NAME
                && Spelled.joined(words).stream().anyMatch(wholes::contains);
    }

    /** Takes note of all of it in a text. */
    void add(String text, List<Word> words, List<TextDate> dates, List<LooseDay> loose, Masks masks) {
        if (isEmpty()) {
            return;
        }
        phrases.add(text, words, masks);
        for (TextDate date : dates) {
            if (phrases.days().stream().anyMatch(date::maybe)) {
                masks.add(date.start(), date.end(), MaskKind.DATE);
            }
        }
        for (LooseDay day : loose) {
            if (phrases.days().stream().anyMatch(day::maybe)) {
                masks.add(day.start(), day.end(), MaskKind.DATE);
            }
        }
        numbers.add(text, masks);
        new ToldInitials(text, words, names).add(masks);
        masks.add(NameSearch.find(text, words, names), words, MaskKind.NAME);
        GluedNames.add(words, names, masks);
        for (String name : ideographic) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                masks.add(at, at + name.length(), MaskKind.NAME);
            }
        }
    }

    @Override
    public String toString() {
        return "Known";
    }
}
