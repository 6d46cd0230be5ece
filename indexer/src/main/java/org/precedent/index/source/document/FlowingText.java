package org.precedent.index.source.document;

import org.precedent.index.model.Report;
import org.precedent.index.source.Unusable;

/** A text that grows by words, in lines and paragraphs. It stops growing where it is longer than any that is kept. */
final class FlowingText {
    private static final int MOST_BREAKS = 2;
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char SOFT_HYPHEN = '\u00AD';

    private final StringBuilder text = new StringBuilder();
    private int breaks;
    private boolean row;
    private boolean cell;
    private boolean heading;
    private boolean space;

    /** Adds words; how much white space stands between them, and of what kind, does not matter. */
    void words(String more) {
        for (int i = 0; i < more.length() && !isTooLong(); i++) {
            char c = more.charAt(i);
            if (Character.isWhitespace(c) || c == NO_BREAK_SPACE) {
                space = true;
            } else {
                character(c);
            }
        }
    }

    /** Adds a text whose line ends and spaces count. */
    void verbatim(String more) {
        for (int i = 0; i < more.length() && !isTooLong(); i++) {
            char c = more.charAt(i);
            if (c == '\n') {
                lineEnd();
            } else if (c != '\r') {
                character(c == NO_BREAK_SPACE ? ' ' : c);
            }
        }
    }

    private void character(char c) {
        if (c == SOFT_HYPHEN) {
            return;
        }
        if (!text.isEmpty()) {
            separate();
        }
        breaks = 0;
        row = false;
        cell = false;
        heading = false;
        space = false;
        text.append(c);
    }

    private void separate() {
        if (breaks > 0) {
            text.append("\n".repeat(breaks));
        } else if (cell) {
            text.append('\t');
        } else if (space) {
            text.append(' ');
        }
    }

    /** What follows begins a line. At the beginning of a cell it begins none. */
    void line() {
        breaks(1);
    }

    /** One more line ends here; more than one empty line in succession are one. */
    void lineEnd() {
        breaks(Math.min(breaks + 1, MOST_BREAKS));
    }

    /** What follows begins a paragraph: an empty line stands before it. At the beginning of a cell it begins none. */
    void paragraph() {
        breaks(MOST_BREAKS);
    }

    private void breaks(int wanted) {
        if (!cell) {
            breaks = Math.max(breaks, heading ? 1 : wanted);
        }
    }

    /** What stands there is a heading: what follows stands right below it. */
    void heading() {
        heading = true;
        breaks = 1;
    }

    /** What follows begins a row of cells. */
    void row() {
        cell = false;
        row = true;
        line();
    }

    /** What follows begins another cell of the row. */
    void cell() {
        if (!row) {
            breaks = 0;
            cell = true;
        }
    }

    /** A cell ends here: what its last line or paragraph parted from the next is parted by the cell. */
    void cellEnd() {
        breaks = 0;
    }

    /** What there is of it, which may have stopped growing. */
    String soFar() {
        return text.toString();
    }

    /** Whether it is longer than any text that is kept. */
    boolean isTooLong() {
        return text.length() > Report.MAX_LENGTH;
    }

    /**
     * All of it.
     *
     * @throws Unusable if it is too long
     */
    String text() throws Unusable {
        if (isTooLong()) {
            throw DocumentText.tooLong();
        }
        return text.toString();
    }
}
