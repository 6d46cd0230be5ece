package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of figures from 0 to 9 in a text. Numbers, days and codes begin at such a run or right before it: their
 * forms are held against those places alone, as to hold them against every letter of a report takes most of the time
 * that it takes to scrub it.
 */
final class Figures {
    private final String text;
    private final List<Run> runs;

    private Figures(String text, List<Run> runs) {
        this.text = text;
        this.runs = runs;
    }

    /**
     * A run.
     *
     * @param start offset of its first figure
     * @param end offset behind its last one
     */
    record Run(int start, int end) {
        int length() {
            return end - start;
        }
    }

    static Figures of(String text) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isFigure(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                runs.add(new Run(at, end));
            }
            at = end + 1;
        }
        return new Figures(text, runs);
    }

    static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    List<Run> runs() {
        return runs;
    }

    /** The character at an offset; 0 outside of the text. */
    char at(int offset) {
        return offset >= 0 && offset < text.length() ? text.charAt(offset) : 0;
    }

    /** Tells a matcher where to look: at one offset alone, though it sees what stands before and behind. */
    static boolean matchesAt(Matcher form, int at) {
        return form.region(at, form.regionEnd()).lookingAt();
    }

    /** A matcher for {@link #matchesAt}. */
    Matcher matcher(Pattern form) {
        return form.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }
}
