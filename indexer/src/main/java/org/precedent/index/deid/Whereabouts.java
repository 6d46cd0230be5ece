package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/**
 * Finds places by the preposition before them alone. In English, French and Spanish a word with a capital letter that
 * no list knows, behind {@code in}, {@code à} or {@code en} within a sentence, is a place; German nouns all have one,
 * so there its ending must be that of a town.
 */
final class Whereabouts {
    private static final String FILE = "free-text/whereabouts.txt";
    private static final Set<String> PREPOSITIONS = WordList.written(FILE, "preposition ");
    private static final Set<String> GERMAN_PREPOSITIONS = WordList.written(FILE, "german-preposition ");
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings(FILE, "ending "));
    private static final List<String> CLEAR_ENDINGS = List.copyOf(WordList.spellings(FILE, "clear-ending "));
    private static final List<String> NO_ENDINGS = List.copyOf(WordList.spellings(FILE, "no-ending "));
    private static final Set<String> PREFIXES = WordList.spellings(FILE, "prefix ");
    private static final Set<String> NOT_BEHIND = WordList.spellings(FILE, "not-behind ");
    private static final Set<String> TOWNS = WordList.spellings("free-text/known-towns.txt");
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final int MOST_WORDS = 3;

    private final String text;
    private final List<Word> words;
    private final Tongue tongue;
    private final Masks masks;

    Whereabouts(String text, List<Word> words, Tongue tongue, Masks masks) {
        this.text = text;
        this.words = words;
        this.tongue = tongue;
        this.masks = masks;
    }

    /** Whether a word is a town and nothing else. */
    static boolean isTown(List<String> spellings) {
        return Word.isIn(spellings, TOWNS);
    }

    void add() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).traits().town() && words.get(i).capital() && !isTerm(i)) {
                mask(i, i);
            }
        }
        for (int i = 1; tongue != Tongue.UNCLEAR && i < words.size(); i++) {
            if (words.get(i).capital() && gap(i).equals(" ")) {
                if (tongue == Tongue.GERMAN) {
                    inGerman(i);
                } else if (isIn(i - 1, PREPOSITIONS) && !isBehind(i - 1)) {
                    mask(i, last(i));
                }
            }
        }
    }

    private void inGerman(int at) {
        boolean led = isIn(at - 1, GERMAN_PREPOSITIONS);
        if (isTown(at, led ? ENDINGS : CLEAR_ENDINGS)) {
            mask(at, at);
        } else if (led
                && words.get(at).isIn(PREFIXES)
                && at + 1 < words.size()
                && gap(at + 1).equals(" ")) {
            mask(at, last(at + 1));
        }
    }

    /** As written: {@code à} leads to a place, and {@code a} does not. */
    private boolean isIn(int at, Set<String> small) {
        return small.contains(words.get(at).written());
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private void mask(int first, int last) {
        if (last >= first) {
            masks.add(words.get(first).start(), words.get(last).end(), MaskKind.PLACE);
        }
    }

    /** Behind what is said of drugs and germs: {@code allergie à}. */
    private boolean isBehind(int preposition) {
        return preposition > 0 && words.get(preposition - 1).isIn(NOT_BEHIND);
    }

    /** The last word of a place of a few clear words; one that is followed by what is done in it is none. */
    private int last(int first) {
        int last = first - 1;
        for (int i = first; i < words.size() && i - first < MOST_WORDS; i++) {
            if ((i > first && !gap(i).equals(" ") && !gap(i).equals("-")) || !UnknownWords.is(text, words, i)) {
                break;
            }
            last = i;
        }
        int next = last + 1;
        boolean goesOn = last >= first && next < words.size() && gap(next).length() == 1;
        boolean term = goesOn && (Eponyms.isHead(words.get(next)) || isPossessive(next));
        return term ? -1 : last;
    }

    /** {@code Toronto criteria}. */
    private boolean isTerm(int at) {
        int next = at + 1;
        return next < words.size()
                && gap(next).length() == 1
                && !gap(next).equals("\n")
                && (Eponyms.isHead(words.get(next)) || isPossessive(next));
    }

    private boolean isPossessive(int next) {
        return words.get(next).plain().equals("s") && gap(next).chars().allMatch(c -> c == '\'' || c == '\u2019');
    }

    private boolean isTown(int at, List<String> endings) {
        Word word = words.get(at);
        return word.plain().length() >= SHORTEST_WITH_ENDING
                && UnknownWords.ends(word, endings)
                && !UnknownWords.ends(word, NO_ENDINGS)
                && UnknownWords.is(text, words, at);
    }
}
