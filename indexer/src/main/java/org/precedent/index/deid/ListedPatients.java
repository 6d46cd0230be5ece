package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds patients in lists: behind the number of a bed, a room or a case, {@code Bed 4 Doe}, {@code Case 2: Doe, Jane},
 * and two words behind the number of an item, {@code 1) Doe Jane, born}; and who signs alone in the last line.
 */
final class ListedPatients {
    private static final Set<String> PLACES = WordList.spellings("free-text/places-in-lists.txt");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("[. ]{1,2}(?:n[ro]?[.º°]? ?)?");
    private static final Pattern BEHIND_NUMBER = Pattern.compile(" ?[.:)-]{0,2} {0,2}");
    private static final Pattern ITEM = Pattern.compile("[).][ \\t]{1,2}");
    private static final int MOST_FIGURES = 4;
    private static final Pattern END_OF_NAME = Pattern.compile(" ?[,;:(*]");
    private static final int MOST_OF_A_SIGNATURE = 3;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    ListedPatients(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    void add() {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word number = words.get(i);
            if (!number.hasDigit()
                    || number.written().length() > MOST_FIGURES
                    || !words.get(i + 1).capital()) {
                continue;
            }
            if (i > 0 && words.get(i - 1).isIn(PLACES) && isGap(i, BEFORE_NUMBER) && isGap(i + 1, BEHIND_NUMBER)) {
                name(i + 1, 1);
            } else if (isFirstOfLine(number) && isGap(i + 1, ITEM)) {
                name(i + 1, 2);
            }
        }
        lastLine();
    }

    private boolean isGap(int next, Pattern form) {
        return form.matcher(text.substring(
                        words.get(next - 1).end(), words.get(next).start()))
                .matches();
    }

    private boolean isFirstOfLine(Word word) {
        return word.start() == 0 || text.charAt(word.start() - 1) == '\n';
    }

    private void name(int at, int fewest) {
        boolean name = UnknownWords.is(text, words, at) || UnknownWords.isInCapitals(text, words, at);
        Range read = name ? reader.name(at, Trust.NONE) : null;
        if (read == null || read.last() - read.first() + 1 < fewest) {
            return;
        }
        if (fewest == 1 || At.is(END_OF_NAME, text, words.get(read.last()).end())) {
            masks.add(words.get(read.first()).start(), words.get(read.last()).end(), MaskKind.NAME);
        }
    }

    /** One to three words that no list knows, alone in the last of several lines. */
    private void lastLine() {
        int start = text.stripTrailing().lastIndexOf('\n') + 1;
        if (start == 0) {
            return;
        }
        int first = words.size();
        while (first > 0 && words.get(first - 1).start() >= start) {
            first--;
        }
        int count = words.size() - first;
        boolean end = count > 0 && text.substring(words.getLast().end()).isBlank();
        boolean names = end && count <= MOST_OF_A_SIGNATURE;
        for (int i = first; names && i < words.size(); i++) {
            Word word = words.get(i);
            names = UnknownWords.is(text, words, i) || (word.isOneLetter() && word.capital() && count > 1);
        }
        if (names) {
            masks.add(words.get(first).start(), words.getLast().end(), MaskKind.NAME);
        }
    }
}
