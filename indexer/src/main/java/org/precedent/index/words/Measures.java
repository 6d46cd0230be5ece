package org.precedent.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;
import org.precedent.index.model.Span;

/** Takes a size that was written in one word apart: 3cm is 3 cm, and 2x3.1cm is 2 x 3.1 cm. */
final class Measures {
    private static final Pattern SIZE = Pattern.compile("\\d+(?:[.,]\\d+)*(?:x\\d+(?:[.,]\\d+)*)*([a-z]{1,6})?");

    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+)*|x|[a-z]+");

    private static final Set<String> UNITS = Set.copyOf(DataFile.lines(Measures.class, "units.txt"));

    private Measures() {}

    /** The words with each such size in pieces; what stands behind one moves on. */
    static List<Word> apart(List<Word> words) {
        if (words.stream().noneMatch(Measures::isSize)) {
            return words;
        }
        List<Word> apart = new ArrayList<>(words.size());
        int shift = 0;
        for (Word word : words) {
            if (!isSize(word)) {
                apart.add(word.at(word.position() + shift));
                continue;
            }
            Matcher pieces = PIECE.matcher(word.term());
            int start = word.span().start();
            int position = word.position() + shift;
            while (pieces.find()) {
                boolean last = pieces.end() == word.term().length();
                Span span = new Span(start + pieces.start(), last ? word.span().end() : start + pieces.end());
                apart.add(new Word(pieces.group(), position, span));
                position++;
            }
            shift = position - 1 - word.position();
        }
        return List.copyOf(apart);
    }

    /** Whether a word is a number with a unit, or several numbers. */
    private static boolean isSize(Word word) {
        String term = word.term();
        if (!Character.isDigit(term.charAt(0)) || term.chars().allMatch(Measures::isInNumber)) {
            return false;
        }
        boolean asWritten = word.span().end() - word.span().start() >= term.length();
        Matcher size = SIZE.matcher(term);
        return asWritten && size.matches() && (size.group(1) == null || UNITS.contains(size.group(1)));
    }

    private static boolean isInNumber(int c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }
}
