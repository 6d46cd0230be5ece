package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days of a month in words of several languages, from {@code day-words.txt}. */
final class DayWords {
    /** A word of so many pieces is the longest, as in {@code treinta y uno}. */
    static final int MOST_PIECES = 3;

    private static final int DAYS = 31;
    private static final List<Form> FORMS =
            WordList.lines("day-words.txt").stream().map(Form::of).toList();
    private static final Map<String, List<Said>> BY_WORD = byWord();
    private static final Set<String> BEGINNINGS = beginnings();

    /** A way to say all days of a month. */
    record Form(Locale language, List<String> days) {
        Form {
            days = List.copyOf(days);
            if (days.size() != DAYS) {
                throw new IllegalArgumentException("a form of " + days.size() + " days");
            }
        }

        private static Form of(String line) {
            List<String> words = WordList.words(line);
            List<String> days =
                    words.stream().skip(1).map(word -> word.replace('_', ' ')).toList();
            return new Form(Locale.of(words.getFirst()), days);
        }

        /** A day in this form, in the capitals of a word that stands in its place. */
        String written(int day, String like) {
            String word = days.get(day - 1);
            if (like.length() > 1 && like.equals(like.toUpperCase(Locale.ROOT))) {
                return word.toUpperCase(Locale.ROOT);
            }
            boolean capital = Character.isUpperCase(like.charAt(0));
            return capital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
        }
    }

    /** A day as a word says it. */
    record Said(int day, Form form) {}

    private DayWords() {}

    private static Map<String, List<Said>> byWord() {
        Map<String, List<Said>> byWord = new HashMap<>();
        for (Form form : FORMS) {
            for (int day = 1; day <= DAYS; day++) {
                for (String joined : Spelled.joined(Word.all(form.days().get(day - 1)))) {
                    List<Said> known = byWord.getOrDefault(joined, List.of());
                    List<Said> more = new ArrayList<>(known);
                    more.add(new Said(day, form));
                    byWord.put(joined, List.copyOf(more));
                }
            }
        }
        return Map.copyOf(byWord);
    }

    private static Set<String> beginnings() {
        Set<String> beginnings = new HashSet<>();
        FORMS.forEach(form -> form.days()
                .forEach(day -> beginnings.addAll(Word.all(day).getFirst().spellings())));
        return Set.copyOf(beginnings);
    }

    /** Whether a day in words may begin with a word. */
    static boolean mayBegin(Word word) {
        return word.isIn(BEGINNINGS);
    }

    /** The day that words together say in a language; null for none. */
    static @Nullable Said of(List<Word> words, Set<Locale> languages) {
        for (String joined : Spelled.joined(words)) {
            for (Said said : BY_WORD.getOrDefault(joined, List.of())) {
                if (languages.contains(said.form().language())) {
                    return said;
                }
            }
        }
        return null;
    }

    /** All ways to say a day in a language, each written together and in plain letters. */
    static Set<String> joined(int day, Locale language) {
        Set<String> joined = new HashSet<>();
        FORMS.stream()
                .filter(form -> form.language().equals(language))
                .forEach(form ->
                        joined.addAll(Spelled.joined(Word.all(form.days().get(day - 1)))));
        return joined;
    }
}
