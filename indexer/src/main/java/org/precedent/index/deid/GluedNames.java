package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names that are written together with other words, as where a line end was lost: {@code CarruthersNote},
 * {@code DOBCarruthers}, {@code Carruthers2}. A word is parted before a capital letter behind a small one, before the
 * last of several capitals, and between letters and figures.
 */
final class GluedNames {
    private static final int SHORTEST = 3;
    private static final int MOST_PIECES = 12;
    private static final int MOST_JOINED = 4;

    private GluedNames() {}

    static void add(List<Word> words, Names names, Masks masks) {
        if (names.isEmpty()) {
            return;
        }
        for (Word word : words) {
            List<Integer> borders = borders(word.written());
            if (borders.size() > 2 && borders.size() <= MOST_PIECES) {
                add(word, borders, names, masks);
            }
        }
    }

    private static void add(Word word, List<Integer> borders, Names names, Masks masks) {
        for (int first = 0; first < borders.size() - 1; first++) {
            for (int last = Math.min(borders.size() - 1, first + MOST_JOINED); last > first; last--) {
                int start = borders.get(first);
                int end = borders.get(last);
                if (isName(word.written().substring(start, end), names)) {
                    masks.add(word.start() + start, word.start() + end, MaskKind.NAME);
                    break;
                }
            }
        }
    }

    private static boolean isName(String piece, Names names) {
        if (piece.length() < SHORTEST || !Character.isUpperCase(piece.charAt(0))) {
            return false;
        }
        List<Word> words = Word.all(piece);
        return words.size() == 1 && !words.getFirst().hasDigit() && names.hasStrong(words.getFirst());
    }

    /** Where the pieces of a word begin, and where the last of them ends. */
    private static List<Integer> borders(String written) {
        List<Integer> borders = new ArrayList<>(List.of(0));
        for (int at = 1; at < written.length() && borders.size() <= MOST_PIECES; at++) {
            char before = written.charAt(at - 1);
            char c = written.charAt(at);
            boolean small = at + 1 < written.length() && Character.isLowerCase(written.charAt(at + 1));
            boolean capital = Character.isUpperCase(c) && (Character.isLowerCase(before) || small);
            if (capital || Character.isLetter(c) != Character.isLetter(before)) {
                borders.add(at);
            }
        }
        borders.add(written.length());
        return borders;
    }
}
