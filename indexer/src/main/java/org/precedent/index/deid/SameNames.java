package org.precedent.index.deid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the words of names that a cue told of wherever else they stand in the same text, and a first name before them.
 */
final class SameNames {
    private static final int SHORTEST = 4;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    SameNames(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        Set<String> names = names();
        addBeside();
        for (int i = 0; i < words.size() && !names.isEmpty(); i++) {
            Word word = words.get(i);
            if (isClear(i) && names.contains(word.plain())) {
                Word first = hasFirstName(i) ? words.get(i - 1) : word;
                masks.add(first.start(), word.end(), MaskKind.NAME);
            }
        }
    }

    /**
     * A word of a name that is a common word or an eponym, too, beside a word of a name: {@code Long-Doe} where a cue
     * told of {@code LONG-DOE}.
     */
    private void addBeside() {
        Set<String> names = new HashSet<>();
        List<Mask> told = masks.sorted(MaskKind.NAME);
        int at = 0;
        Set<Integer> starts = new HashSet<>();
        for (Mask mask : told) {
            while (at < words.size() && words.get(at).start() < mask.start()) {
                at++;
            }
            for (; at < words.size() && words.get(at).end() <= mask.end(); at++) {
                names.add(words.get(at).plain());
                starts.add(at);
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean part = word.capital()
                    && !word.hasDigit()
                    && word.plain().length() >= SHORTEST
                    && names.contains(word.plain())
                    && !starts.contains(i);
            if (part && (isBeside(i, i - 1, names) || isBeside(i, i + 1, names))) {
                masks.add(word.start(), word.end(), MaskKind.NAME);
            }
        }
    }

    private boolean isBeside(int at, int other, Set<String> names) {
        if (other < 0 || other >= words.size()) {
            return false;
        }
        Word word = words.get(other);
        String gap = gap(Math.max(at, other));
        return (gap.equals("-") || gap.equals(" ") || gap.equals(", "))
                && word.capital()
                && names.contains(word.plain())
                && word.plain().length() >= SHORTEST
                && !word.plain().equals(words.get(at).plain());
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>();
        int at = 0;
        for (Mask mask : masks.sorted(MaskKind.NAME)) {
            while (at < words.size() && words.get(at).start() < mask.start()) {
                at++;
            }
            for (; at < words.size() && words.get(at).end() <= mask.end(); at++) {
                if (isClear(at)) {
                    names.add(words.get(at).plain());
                }
            }
        }
        return names;
    }

    private boolean isClear(int at) {
        return words.get(at).mayName(SHORTEST);
    }

    /** A word before a name that no sentence begins with, or a usual first name. */
    private boolean hasFirstName(int at) {
        if (at == 0 || !isClear(at - 1) || !gap(at).equals(" ")) {
            return false;
        }
        boolean inside = at > 1 && gap(at - 1).equals(" ");
        return inside || FirstNames.has(words.get(at - 1));
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }
}
