package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds days in figures without a year: {@code 12.03.}, {@code am 3.5.}, {@code on 12/03}. Numbers of sections, levels
 * and sizes look like them: with one figure, with a slash, or at the end of a sentence, a word such as {@code am} or
 * {@code on} must stand before.
 */
final class DottedDays {
    private static final Set<String> SIGNS = WordList.spellings("day-signs.txt", "sign ");
    private static final Set<String> GOES_ON = WordList.spellings("day-signs.txt", "behind ");
    private static final Pattern DOTTED = Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\. ?(0?[1-9]|1[0-2])\\.(?!\\d)");
    private static final Pattern SLASHED =
            Pattern.compile("(0?[1-9]|[12]\\d|3[01])/(0?[1-9]|[12]\\d|3[01])(?![\\d/]|[.,]\\d)");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("\\s*$|\\s+\\p{Lu}");
    private static final Pattern WORD_FOLLOWS = Pattern.compile("[ \\u00A0]\\p{L}");
    private static final Pattern BETWEEN_DAYS = Pattern.compile(
            " ?(?:[-\u2013,&/]|und|u\\.|bis|and|to|et|y|au|al|e|a)(?: zum| den)? ?", Pattern.CASE_INSENSITIVE);
    private static final int WIDEST_GAP = 9;
    private static final int TWO = 2;
    private static final int LARGEST_MONTH = 12;

    private final String text;
    private final List<Word> words;
    private final List<LooseDay> found = new ArrayList<>();

    private DottedDays(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static List<LooseDay> find(String text, List<Word> words, List<TextDate> dates) {
        DottedDays days = new DottedDays(text, words);
        Matcher dotted = DOTTED.matcher(text).useTransparentBounds(true);
        Matcher slashed = SLASHED.matcher(text).useTransparentBounds(true);
        Set<Integer> taken = dates.stream().map(TextDate::start).collect(Collectors.toSet());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.hasDigit()
                    && word.written().length() <= TWO
                    && days.isFree(word)
                    && !taken.contains(word.start())) {
                days.dotted(dotted.region(word.start(), text.length()), i);
                days.slashed(slashed.region(word.start(), text.length()), i);
            }
        }
        return days.found;
    }

    private boolean isFree(Word word) {
        return word.start() == 0 || ".,:/-+".indexOf(text.charAt(word.start() - 1)) < 0;
    }

    private void dotted(Matcher dotted, int at) {
        if (!dotted.lookingAt()) {
            return;
        }
        String day = dotted.group(1);
        String month = dotted.group(2);
        boolean padded = day.length() == TWO && month.length() == TWO;
        boolean zero = day.startsWith("0") || month.startsWith("0");
        boolean ends = At.is(SENTENCE_ENDS, text, dotted.end());
        boolean clear = padded && (zero || !ends);
        if (clear || isBehindSign(at)) {
            add(dotted, 1, 2, dotted.end());
        }
    }

    private void slashed(Matcher slashed, int at) {
        if (!slashed.lookingAt() || !isBehindSign(at)) {
            return;
        }
        boolean word = At.is(WORD_FOLLOWS, text, slashed.end());
        boolean goesOn = !word || (at + 2 < words.size() && words.get(at + 2).isIn(GOES_ON));
        boolean dayFirst = Integer.parseInt(slashed.group(2)) <= LARGEST_MONTH;
        if (goesOn && (dayFirst || Integer.parseInt(slashed.group(1)) <= LARGEST_MONTH)) {
            add(slashed, dayFirst ? 1 : 2, dayFirst ? 2 : 1, slashed.end());
        }
    }

    private boolean isBehindSign(int at) {
        boolean sign = at > 0
                && words.get(at - 1).isIn(SIGNS)
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .equals(" ");
        return sign || isBehindDay(words.get(at).start());
    }

    /** {@code am 10.5. und 11.5.}: the second of two. */
    private boolean isBehindDay(int start) {
        LooseDay before = found.isEmpty() ? null : found.getLast();
        return before != null
                && before.end() < start
                && start - before.end() <= WIDEST_GAP
                && BETWEEN_DAYS.matcher(text.substring(before.end(), start)).matches();
    }

    private void add(Matcher match, int day, int month, int end) {
        found.add(new LooseDay(match.start(), end, part(match, day), null, part(match, month), null, null));
    }

    private static TextDate.Part part(Matcher match, int group) {
        return new TextDate.Part(match.start(group), match.end(group), Integer.parseInt(match.group(group)));
    }
}
