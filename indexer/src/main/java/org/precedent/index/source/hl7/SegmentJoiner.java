package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.List;

/** Makes segments out of the lines of a message. For one thread. */
final class SegmentJoiner {
    private static final int NAME = 3;
    private static final String CONTINUED = "ADD";
    private static final int RESULT = 5;
    private static final int NOTE = 3;

    private final Separators separators;
    private final Escapes escapes;
    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int currentLine;
    private int line;
    private int blank;
    private int strays;
    private String name = "";
    private long fields;

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
            strays += isInText() ? 0 : 1;
            fields += fields(text);
            current.repeat('\n', blank + 1).append(text);
            blank = 0;
        } else if (text.startsWith(CONTINUED)) {
            fields += fields(text) - 1;
            current.append(text, NAME + 1, text.length());
            blank = 0;
        } else {
            end();
            current.append(text);
            name = text.substring(0, NAME);
            fields = fields(text);
            currentLine = line;
            blank = 0;
        }
        line++;
    }

    /** Whether the segment ends in a field of text, so that a line behind it may be of that text. */
    private boolean isInText() {
        return (name.equals("OBX") && fields == RESULT) || (name.equals("NTE") && fields == NOTE);
    }

    private long fields(String text) {
        return text.chars().filter(mark -> mark == separators.field()).count();
    }

    /** How many lines begin no segment and continue no text: they went to the end of the segment before. */
    int strays() {
        return strays;
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
