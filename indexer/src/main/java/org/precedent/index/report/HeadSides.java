package org.precedent.index.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * Tells the sides that hold for the sentences of a report by the heads before them. Must be asked for its sentences in
 * their order.
 */
final class HeadSides {
    private static final String COLON = ":";
    private static final String BLANK_LINE = "\n\n";

    private final String text;

    /** The side that the head of the present line tells. */
    private @Nullable Side line;

    private int lineEnd;

    /** Whether the present line begins with a head that tells a side: then it is a list of sides. */
    private boolean listsSides;

    /** The side that a line tells which is nothing but a head: "Right eye:". */
    private @Nullable Side block;

    private int blockSection = -1;

    private int lastEnd;

    HeadSides(String text) {
        this.text = text;
    }

    /** The side that heads tell of a sentence; null if none does. */
    @Nullable Side side(Language language, Sentence read, List<Token> tokens) {
        Span sentence = read.span();
        Side told = told(language, tokens);
        putLine(told, sentence);
        putBlock(told, read, tokens);
        lastEnd = sentence.end();
        return line == null ? block : line;
    }

    /** A head holds to the end of its line if the line is a list of sides, else for its sentence. */
    private void putLine(@Nullable Side told, Span sentence) {
        if (sentence.start() >= lineEnd) {
            listsSides = told != null;
            line = null;
        }
        line = told == null && listsSides ? line : told;
        if (sentence.end() > lineEnd) {
            int end = text.indexOf('\n', sentence.end());
            lineEnd = end < 0 ? text.length() : end;
        }
    }

    /** A head alone holds up to the next one, to the end of its section, or to a blank line. */
    private void putBlock(@Nullable Side told, Sentence read, List<Token> tokens) {
        boolean isHead = !tokens.isEmpty() && tokens.getLast().word().equals(COLON);
        boolean isOver = read.section() != blockSection || isBehindBlankLine(read.span());
        if (isHead || isOver) {
            block = isHead ? told : null;
            blockSection = read.section();
        }
    }

    private boolean isBehindBlankLine(Span sentence) {
        return lastEnd < sentence.start()
                && text.substring(lastEnd, sentence.start()).contains(BLANK_LINE);
    }

    /** The side that the words before a colon tell. */
    private @Nullable Side told(Language language, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).word().equals(COLON)) {
                return language.sides().of(text, tokens.subList(0, i));
            }
        }
        return null;
    }
}
