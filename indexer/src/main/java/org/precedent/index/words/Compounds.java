package org.precedent.index.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.Span;

/** Joins what is written as one word, as two, or with a hyphen: x-ray, xray and x ray. The file says which. */
final class Compounds {
    private static final String FILE = "compounds.txt";

    /** The longest gap between the parts: a hyphen with spaces around it. */
    private static final int WIDEST = 3;

    private static final Compounds ALL = new Compounds();

    /** Two terms with a space between. */
    private final Set<String> pairs = new HashSet<>();

    /** The first terms of pairs. */
    private final Set<String> firsts = new HashSet<>();

    private final Set<String> beforeHyphen = new HashSet<>();
    private final Set<String> beforeSpace = new HashSet<>();

    private Compounds() {
        for (String line : DataFile.lines(Compounds.class, FILE)) {
            String written = line.substring(0, line.length() - 1);
            if (line.endsWith("-")) {
                beforeHyphen.add(written);
            } else if (line.endsWith("*")) {
                beforeHyphen.add(written);
                beforeSpace.add(written);
            } else {
                List<Word> pair = ClinicalAnalyzer.single(line);
                pairs.add(pair.getFirst().term() + " " + pair.getLast().term());
                firsts.add(pair.getFirst().term());
            }
        }
    }

    /** The words of a text with compounds as one word, in the place of their first part. */
    static List<Word> joined(String text, List<Word> words) {
        List<Word> joined = new ArrayList<>(words.size());
        int shift = 0;
        for (Word word : words) {
            Word moved = word.at(word.position() - shift);
            if (!joined.isEmpty() && ALL.belong(text, joined.getLast(), moved)) {
                Word first = joined.removeLast();
                Span span = new Span(first.span().start(), word.span().end());
                joined.add(new Word(term(span.of(text)), first.position(), span));
                shift++;
            } else {
                joined.add(moved);
            }
        }
        return shift == 0 ? words : List.copyOf(joined);
    }

    private boolean belong(String text, Word first, Word second) {
        if (second.position() != first.position() + 1) {
            return false;
        }
        boolean begins = beforeHyphen.contains(first.term());
        if (!begins && !firsts.contains(first.term())) {
            return false;
        }
        String between = text.substring(first.span().end(), second.span().start());
        if (begins && between.length() == 1 && isHyphen(between.charAt(0))) {
            return true;
        }
        boolean joined = beforeSpace.contains(first.term()) || pairs.contains(first.term() + " " + second.term());
        return joined && isLoose(between);
    }

    private static boolean isLoose(String between) {
        return between.length() <= WIDEST && between.chars().allMatch(Compounds::isGap);
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c) || isHyphen(c);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2013');
    }

    /** What the analyzer makes of the word when it is written as one. */
    private static String term(String written) {
        StringBuilder one = new StringBuilder();
        written.codePoints().filter(c -> !isGap(c)).forEach(one::appendCodePoint);
        List<Word> words = ClinicalAnalyzer.single(one.toString());
        return words.size() == 1 ? words.getFirst().term() : one.toString();
    }
}
