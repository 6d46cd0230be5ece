package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cues of {@code free-text/cues.txt}, found in the words of a text. */
final class Cues {
    private static final int WIDEST_GAP = 3;
    private static final String WITHIN = " .-'\u2019\u00A0/\u00B0\u00BA#()";

    /** By their first words, the longest first. */
    private static final Map<String, List<Cue>> BY_FIRST = read();

    private Cues() {}

    private static Map<String, List<Cue>> read() {
        Map<String, List<Cue>> cues = new HashMap<>();
        for (String line : WordList.lines("free-text/cues.txt")) {
            List<String> parts = WordList.words(line);
            Cue.Kind kind = Cue.kind(parts.getFirst());
            List<String> words = parts.stream().skip(1).toList();
            for (String first : Letters.spellings(words.getFirst())) {
                List<Set<String>> plain = words.stream()
                        .map(word -> Set.copyOf(Letters.spellings(word)))
                        .toList();
                cues.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Cue(kind, plain));
            }
        }
        cues.values()
                .forEach(some -> some.sort(
                        Comparator.comparingInt((Cue cue) -> cue.words().size()).reversed()));
        return Map.copyOf(cues);
    }

    /** The words of cues of one word and of one kind, in every plain spelling. */
    static Set<String> wordsOf(Cue.Kind kind) {
        return BY_FIRST.values().stream()
                .flatMap(List::stream)
                .filter(cue -> cue.kind() == kind && cue.words().size() == 1)
                .flatMap(cue -> cue.words().getFirst().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The longest cues that begin at a word: those of as many words as the longest has. */
    static List<Cue> at(String text, List<Word> words, int first) {
        for (String spelling : words.get(first).spellings()) {
            List<Cue> longest = longest(BY_FIRST.getOrDefault(spelling, List.of()), text, words, first);
            if (!longest.isEmpty()) {
                return longest;
            }
        }
        return List.of();
    }

    private static List<Cue> longest(List<Cue> cues, String text, List<Word> words, int first) {
        List<Cue> longest = new ArrayList<>();
        for (Cue cue : cues) {
            int length = cue.words().size();
            if (!longest.isEmpty() && length < longest.getFirst().words().size()) {
                break;
            }
            if (goesOn(cue, text, words, first)) {
                longest.add(cue);
            }
        }
        return longest;
    }

    /** The cue of a number that is written together with it, as in {@code MRN123456}; null for none. */
    static boolean isNumber(String letters) {
        return BY_FIRST.getOrDefault(letters, List.of()).stream()
                .anyMatch(cue -> cue.kind() == Cue.Kind.NUMBER && cue.words().size() == 1);
    }

    private static boolean goesOn(Cue cue, String text, List<Word> words, int first) {
        if (first + cue.words().size() > words.size()) {
            return false;
        }
        for (int i = 1; i < cue.words().size(); i++) {
            Word word = words.get(first + i);
            boolean same = word.isIn(cue.words().get(i));
            if (!same || !isWithin(text, words.get(first + i - 1).end(), word.start())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(String text, int from, int to) {
        return to - from <= WIDEST_GAP
                && text.substring(from, to).chars().allMatch(point -> WITHIN.indexOf(point) >= 0);
    }
}
