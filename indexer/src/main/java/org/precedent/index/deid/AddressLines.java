package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is left of an address beside what is known of it: the rest of a line behind a label, words before a code
 * of a town, the rest of a name with hyphens, and a town in brackets behind a name.
 */
final class AddressLines {
    private static final Set<String> LABELS = WordList.spellings("free-text/places.txt", "label ");
    private static final Pattern COLON = Pattern.compile("[ \\t]{0,3}:[ \\t]{0,3}(\\S[^\\n]{5,100})(?:\\n|$)");
    private static final Pattern NO_COLON = Pattern.compile("[ :.]{1,3}(\\S[^\\n]{5,100})(?:\\n|$)");

    private static final Pattern STREET = Pattern.compile("\\d|,");

    /** What stands before a code or behind a comma of an address. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?<=\\n)|(?<=, )|(?<=\\] )|^)(?:\\p{Lu}[\\p{L}'\u2019-]{1,24}[ ,]{1,2}){1,3}$");

    private static final Pattern CODED_TOWN = Pattern.compile("(?<![\\d.,])\\d{4,5} \\p{Lu}[\\p{L}-]{2,24}, $");
    private static final Pattern HYPHENS = Pattern.compile("(?:-\\p{L}{1,20}){1,5}(?![\\p{L}\\d-])");
    private static final Pattern CODE = Pattern.compile("(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|\\d{5}).*");
    private static final Pattern BRACKETS = Pattern.compile(" \\((?=\\p{Lu})");
    private static final Pattern END_OF_BRACKETS = Pattern.compile("[),]");
    private static final int LONGEST_BEFORE = 80;

    private final String text;
    private final List<Word> words;
    private final Tongue tongue;
    private final Masks masks;

    AddressLines(String text, List<Word> words, Tongue tongue, Masks masks) {
        this.text = text;
        this.words = words;
        this.tongue = tongue;
        this.masks = masks;
    }

    void add() {
        labelled();
        for (Mask place : masks.sorted(MaskKind.PLACE)) {
            beside(place);
        }
        bracketed();
    }

    /** With a colon, or in capitals without one. */
    private void labelled() {
        for (Word word : words) {
            if (!word.capital() || !word.isIn(LABELS) || !isFirstOfLine(word)) {
                continue;
            }
            Matcher rest = At.matcher(NameReader.isCapitals(word) ? NO_COLON : COLON, text, word.end());
            if (rest.lookingAt() && STREET.matcher(rest.group(1)).find()) {
                masks.add(rest.start(1), rest.end(1), MaskKind.PLACE);
            }
        }
    }

    private boolean isFirstOfLine(Word word) {
        return word.start() == 0 || text.charAt(word.start() - 1) == '\n';
    }

    private void beside(Mask place) {
        Matcher hyphens = At.matcher(HYPHENS, text, place.end());
        if (hyphens.lookingAt()) {
            masks.add(place.end(), hyphens.end(), MaskKind.PLACE);
        }
        String before = text.substring(Math.max(0, place.start() - LONGEST_BEFORE), place.start());
        Matcher coded = CODED_TOWN.matcher(before);
        boolean code = CODE.matcher(text.substring(place.start(), place.end())).lookingAt();
        Matcher town = BEFORE.matcher(before);
        if (coded.find()) {
            masks.add(place.start() - before.length() + coded.start(), place.start(), MaskKind.PLACE);
        } else if (code && town.find()) {
            masks.add(place.start() - before.length() + town.start(), place.start(), MaskKind.PLACE);
        }
    }

    /** {@code Dr Moreau (Niort)}. */
    private void bracketed() {
        for (int i = 1; tongue != Tongue.GERMAN && i + 1 < words.size(); i++) {
            Word word = words.get(i);
            boolean behindName = word.start() > 1
                    && text.charAt(word.start() - 1) == '('
                    && masks.endingAt(words.get(i - 1).end()) == MaskKind.NAME
                    && At.is(BRACKETS, text, words.get(i - 1).end());
            boolean town = behindName
                    && At.is(END_OF_BRACKETS, text, word.end())
                    && (UnknownWords.is(text, words, i) || UnknownWords.isInCapitals(text, words, i));
            if (town) {
                masks.add(word.start(), word.end(), MaskKind.PLACE);
            }
        }
    }
}
