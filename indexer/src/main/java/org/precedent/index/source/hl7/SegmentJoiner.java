package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.List;

/** Makes segments out of the lines of a message. For one thread. */
final class SegmentJoiner {
    private static final int NAME = 3;
    private static final String CONTINUED = "ADD";

    private final Separators separators;
    private final Escapes escapes;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int currentLine;
    private int line;
    private int blank;

    /** @param first where the message begins in its file */
    SegmentJoiner(int first, Separators separators, Escapes escapes) {
        this.separators = separators;
        this.escapes = escapes;
        this.line = first;
        this.currentLine = first;
    }

    void line(String text) {
        if (text.isBlank()) {
            blank++;
        } else if (!isSegment(text)) {
            current.repeat('\n', blank + 1).append(text);
            blank = 0;
        } else if (text.startsWith(CONTINUED)) {
            current.append(text, NAME + 1, text.length());
            blank = 0;
        } else {
            end();
            current.append(text);
            currentLine = line;
            blank = 0;
        }
        line++;
    }

    private boolean isSegment(String text) {
        return text.length() > NAME
                && text.charAt(NAME) == separators.field()
                && isCapital(text.charAt(0))
                && isCapitalOrFigure(text.charAt(1))
                && isCapitalOrFigure(text.charAt(2));
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isCapitalOrFigure(char mark) {
        return isCapital(mark) || (mark >= '0' && mark <= '9');
    }

    private void end() {
        if (!current.isEmpty()) {
            segments.add(new Segment(current.toString(), currentLine, separators, escapes));
            current.setLength(0);
        }
    }

    /** All segments; the message is at its end. */
    List<Segment> segments() {
        end();
        return segments;
    }
}
