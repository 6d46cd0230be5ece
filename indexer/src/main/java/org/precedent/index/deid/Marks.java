package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds the marks of those who dictated and typed, as in {@code TW/pk} at the end of a letter, names behind dashes at
 * the beginning of a line, and letters that stand for a patient.
 */
final class Marks {
    /** Letters in use for words of medicine, which stand for nobody. */
    private static final Set<String> ABBREVIATIONS = abbreviations();

    private static final Pattern LINE = Pattern.compile("(?m)(?:^|(?<=[\\d.] ))[ \\t]{0,8}"
            + "(\\p{Lu}\\p{L}{1,3})[ ]?[/:][ ]?(\\p{L}{2,4})(?=[ \\t]{0,8}\\.?[ \\t]{0,8}$)");
    private static final Pattern MARK = Pattern.compile(
            "[.:]?[ \\t]{0,3}:?[ \\t]{0,3}(\\p{L}{2,4})(?:[ ]?[/:][ ]?(\\p{L}{2,4}))?(?=[ \\t]{0,3}(?:[,.;)]|\\r?\\n|$))");
    private static final Pattern DASHES = Pattern.compile("(?m)^[ \\t]{0,8}(?:--|\u2014|\u2013)[ \\t]{0,3}");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*\\.?[ \\t]*(?:\\r?\\n|$)");
    private static final Pattern LETTERS =
            Pattern.compile("[.:]{0,2}[ \\t]{1,2}(\\p{Lu}{2,3})(?![\\p{L}\\d]|[ ]?\\d|[-/]\\p{L})");

    /** With the age or the sex behind them, letters stand for a person, whatever else they may say. */
    private static final Pattern LETTERS_AND_AGE =
            Pattern.compile("[.:]{0,2}[ \\t]{1,2}(\\p{Lu}{2,3})(?=, ?(?:\\d{1,3} ?(?:J\\b|y|a\\b|ans)|[mwfMWFH]\\b))");

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    Marks(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    private static Set<String> abbreviations() {
        return WordList.spellings("free-text/abbreviations.txt");
    }

    /** Whether letters are an abbreviation of medicine. */
    static boolean isAbbreviation(Word word) {
        return CommonWords.has(word) || word.isIn(ABBREVIATIONS);
    }

    /** Takes note of the marks or letters that a cue tells of. */
    void add(int first, Cue cue) {
        int end = words.get(first + cue.words().size() - 1).end();
        switch (cue.kind()) {
            case MARK -> mark(MARK, end, word -> CommonWords.has(word) && word.isIn(ABBREVIATIONS));
            case LETTERS -> {
                mark(LETTERS, end, Marks::isAbbreviation);
                mark(LETTERS_AND_AGE, end, word -> false);
            }
            default -> {}
        }
    }

    private void mark(Pattern form, int from, Predicate<Word> known) {
        Matcher mark = form.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (mark.lookingAt()) {
            add(mark, known);
        }
    }

    /** Letters are words of medicine when all of them are, as in {@code AP/lat}. */
    private void add(Matcher mark, Predicate<Word> known) {
        int last = mark.groupCount() > 1 && mark.group(2) != null ? 2 : 1;
        List<Word> letters = Word.all(text.substring(mark.start(1), mark.end(last)));
        if (!letters.stream().allMatch(known)) {
            masks.add(mark.start(1), mark.end(last), MaskKind.NAME);
        }
    }

    /** Takes note of what stands in lines of its own. */
    void addLines() {
        if (text.indexOf('/') >= 0 || text.indexOf(':') >= 0) {
            Matcher line = LINE.matcher(text);
            while (line.find()) {
                boolean last = text.substring(line.end()).isBlank();
                add(line, last ? CommonWords::has : Marks::isAbbreviation);
            }
        }
        Matcher dashes = DASHES.matcher(text);
        NameReader reader = new NameReader(text, words);
        int at = 0;
        while (dashes.find()) {
            while (at < words.size() && words.get(at).start() < dashes.end()) {
                at++;
            }
            boolean near = at < words.size() && words.get(at).start() == dashes.end();
            Range name = near && !Things.has(words.get(at)) ? reader.name(at, Trust.ROLE) : null;
            if (name != null && At.is(END_OF_LINE, text, words.get(name.last()).end())) {
                masks.add(
                        words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
            }
        }
    }
}
