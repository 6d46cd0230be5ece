package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names of places by words that tell that somebody lives there, was born there or comes from there. */
final class Towns {
    private static final String FILE = "free-text/towns.txt";
    private static final Set<String> PREFIXES = WordList.spellings(FILE, "prefix ");
    private static final Set<String> BETWEEN = WordList.spellings(FILE, "between ");
    private static final Set<String> PEOPLE = WordList.spellings(FILE, "people ");
    private static final Set<String> INTO = WordList.spellings(FILE, "into ");
    private static final Set<String> INSIDE = WordList.spellings(FILE, "inside ");
    private static final Set<String> LIVING = WordList.spellings(FILE, "living ");
    private static final Pattern BEHIND_CUE = Pattern.compile("[ \\u00A0]{1,2}|: ?|['\u2019]|, ");
    private static final Pattern BEHIND_PERSON = Pattern.compile("\\.?[,;)]{0,2} ");
    private static final int MOST_WORDS = 5;
    private static final int MOST_CLEAR = 2;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_IN_CAPITALS = 5;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    Towns(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    /** Takes note of the place that a cue tells of. */
    void add(int first, Cue cue) {
        int next = first + cue.words().size();
        switch (cue.kind()) {
            case TOWN -> behind(next);
            case RESIDENT -> before(first);
            case WHENCE -> {
                if (first > 0 && isPerson(first)) {
                    behind(next);
                }
            }
            default -> {}
        }
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    /** Whether a name or a day of birth stands before a word, or one for a person or an age. */
    private boolean isPerson(int at) {
        Word before = words.get(at - 1);
        if (!BEHIND_PERSON.matcher(gap(at)).matches()) {
            return false;
        }
        MaskKind kind = masks.endingAt(before.end());
        boolean inside = words.get(at).isIn(INSIDE);
        boolean lives = inside && kind == MaskKind.NAME && isLiving(at);
        return kind == MaskKind.DATE || lives || (!inside && (kind == MaskKind.NAME || before.isIn(PEOPLE)));
    }

    /** {@code lebt bei Nichte X in}. */
    private boolean isLiving(int at) {
        int first = Math.max(0, at - MOST_WORDS);
        return words.subList(first, at).stream().anyMatch(word -> word.isIn(LIVING));
    }

    private void behind(int next) {
        if (next < words.size() && BEHIND_CUE.matcher(gap(next)).matches()) {
            mask(next, last(next, Math.min(words.size(), next + MOST_WORDS)));
        }
    }

    /** {@code in Bad Laer wohnhaft}: from the small word before it. */
    private void before(int cue) {
        for (int i = cue - 1; i >= 0 && cue - i <= MOST_WORDS; i--) {
            if (!gap(i + 1).equals(" ") && !gap(i + 1).equals("-")) {
                return;
            }
            if (words.get(i).isIn(INTO) && i + 1 < cue) {
                int last = last(i + 1, cue);
                mask(i + 1, last == cue - 1 ? last : -1);
                return;
            }
        }
    }

    private void mask(int first, int last) {
        if (last >= first) {
            masks.add(words.get(first).start(), words.get(last).end(), MaskKind.PLACE);
        }
    }

    /** The last word of the name of a place that begins at a word; -1 for none. */
    private int last(int first, int end) {
        int last = -1;
        int clear = 0;
        for (int i = first; i < end && clear < MOST_CLEAR; i++) {
            Word word = words.get(i);
            boolean joined = i == first || isJoined(i);
            boolean small = i > first && word.isIn(BETWEEN);
            if (!joined || !(isClear(i) || small || (word.capital() && word.isIn(PREFIXES)))) {
                return last;
            }
            if (isClear(i)) {
                last = i;
                clear++;
            }
        }
        return last;
    }

    private boolean isJoined(int at) {
        String gap = gap(at);
        boolean abbreviated = gap.equals(". ") && words.get(at - 1).isIn(PREFIXES);
        return gap.equals(" ") || gap.equals("-") || gap.equals("'") || gap.equals("\u2019") || abbreviated;
    }

    private boolean isClear(int at) {
        Word word = words.get(at);
        boolean capitals = NameReader.isCapitals(word);
        return word.capital()
                && !word.hasDigit()
                && word.plain().length() >= (capitals ? SHORTEST_IN_CAPITALS : SHORTEST)
                && !CommonWords.has(word)
                && !Things.has(word)
                && !NameReader.isProfession(word)
                && !Eponyms.isTerm(words, at);
    }
}
