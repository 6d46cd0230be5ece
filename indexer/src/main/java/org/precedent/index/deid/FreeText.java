package org.precedent.index.deid;

import java.util.List;

/**
 * Finds what names somebody in a report though no field told it, by rules that are data: names behind titles and roles
 * and before degrees, numbers and days of birth behind their labels, addresses, links, numbers that show what they are.
 */
final class FreeText {
    private FreeText() {}

    /** Takes note of the numbers of telephones alone that are said to be some. */
    static void addPhones(String text, List<Word> words, Masks masks) {
        FreeNumbers numbers = new FreeNumbers(text, words, List.of(), masks);
        for (int i = 0; i < words.size(); i++) {
            Cue cue = Cues.at(text, words, i);
            if (cue != null && cue.kind() == Cue.Kind.PHONE) {
                numbers.add(i, cue);
            }
        }
    }

    /** Takes note of all of it. */
    static void add(String text, List<Word> words, List<TextDate> dates, Masks masks) {
        FreeNames names = new FreeNames(text, words, masks);
        FreeNumbers numbers = new FreeNumbers(text, words, dates, masks);
        for (int i = 0; i < words.size(); i++) {
            Cue cue = Cues.at(text, words, i);
            if (cue != null) {
                names.add(i, cue);
                numbers.add(i, cue);
            } else if (words.get(i).hasDigit()) {
                numbers.addGlued(words.get(i));
            }
        }
        numbers.addStarred();
        new Places(text, words, masks).add();
        if (words.stream().anyMatch(Word::hasDigit)) {
            CheckedNumbers.add(text, masks);
        }
        Links.add(text, masks);
    }
}
