package org.precedent.index.deid;

import java.util.List;
import java.util.Set;

/** Finds streets without a number: {@code on Geneva Ave}, {@code chemin du Moulin}, {@code in der Lindenstraße}. */
final class UnnumberedStreets {
    private static final String FILE = "free-text/places.txt";
    private static final Set<String> TYPES = WordList.spellings(FILE, "clear-type ");
    private static final Set<String> FIRST = WordList.spellings(FILE, "clear-first ");
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings(FILE, "clear-ending "));
    private static final int SHORTEST_WITH_ENDING = 10;
    private static final int MOST_SMALL = 3;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    UnnumberedStreets(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.hasDigit()) {
                continue;
            }
            if (i > 0 && word.capital() && word.isIn(TYPES) && isName(i - 1) && gap(i).equals(" ")) {
                mask(i - 1, i);
            } else if (word.isIn(FIRST)) {
                behind(i);
            } else if (word.plain().length() >= SHORTEST_WITH_ENDING
                    && word.traits().unlisted()
                    && word.capital()
                    && UnknownWords.ends(word, ENDINGS)
                    && isName(i)) {
                mask(i, i);
            }
        }
    }

    private boolean isName(int at) {
        return UnknownWords.is(text, words, at);
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    private void mask(int first, int last) {
        masks.add(words.get(first).start(), words.get(last).end(), MaskKind.PLACE);
    }

    /** {@code rue de la Gare}: small words, then one or two with capital letters. */
    private void behind(int type) {
        int at = type + 1;
        while (at < words.size() && at - type <= MOST_SMALL && isClose(at) && Names.isParticle(words.get(at))) {
            at++;
        }
        if (at < words.size()
                && isClose(at)
                && words.get(at).capital()
                && !words.get(at).hasDigit()) {
            boolean more = at + 1 < words.size()
                    && (gap(at + 1).equals(" ") || gap(at + 1).equals("-"))
                    && isName(at + 1);
            mask(type, more ? at + 1 : at);
        }
    }

    private boolean isClose(int at) {
        String gap = gap(at);
        return gap.equals(" ") || gap.equals("'") || gap.equals("\u2019");
    }
}
