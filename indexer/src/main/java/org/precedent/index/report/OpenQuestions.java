package org.precedent.index.report;

import java.util.List;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Span;

/**
 * Tells where the question of a report ends that has no heading for what was seen: "Indication: cough" on one line, and
 * "There is an effusion." on the next. Only where no heading but that of a conclusion follows, or none.
 */
final class OpenQuestions {
    /** A line at least this long was probably wrapped, and goes on in the next. */
    private static final int WRAPPED = 55;

    private static final String ENDS = ".?!:;";
    private static final String BULLETS = "-*\u2022\u00B7\u2013\u2014#|";

    private OpenQuestions() {}

    /**
     * Where a section ends: before the end of its body only if it asks and nothing else in the report reports.
     *
     * @param index of its heading
     * @param body all up to the next heading
     */
    static int end(String text, List<Headings.Heading> headings, int index, Span body) {
        boolean asks = headings.get(index).role() == SectionRole.ASKS;
        boolean isLast = index + 1 == headings.size() || headings.get(index + 1).role() != SectionRole.ASKS;
        boolean reported = headings.stream().anyMatch(one -> one.role() == SectionRole.REPORTS && !one.isTail());
        boolean concluded = headings.subList(0, index).stream().anyMatch(one -> one.role() == SectionRole.CONCLUDES);
        return asks && isLast && !reported && !concluded ? endOfQuestion(text, body) : body.end();
    }

    private static int endOfQuestion(String text, Span body) {
        int lineStart = body.start();
        for (int at = body.start(); at < body.end(); at++) {
            if (text.charAt(at) == '\n') {
                int next = nextVisible(text, at, body.end());
                if (next >= body.end()) {
                    return body.end();
                }
                if (endsAt(text, lineStart, at, next)) {
                    return at;
                }
                lineStart = next;
                at = next - 1;
            }
        }
        return body.end();
    }

    private static boolean endsAt(String text, int lineStart, int newline, int next) {
        if (text.substring(newline, next).chars().filter(c -> c == '\n').count() > 1) {
            return true;
        }
        Span line = Spaces.trimmed(text, lineStart, newline);
        char first = text.charAt(next);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first) || BULLETS.indexOf(first) >= 0;
        boolean ended = line.end() > line.start() && ENDS.indexOf(text.charAt(line.end() - 1)) >= 0;
        return begins && !isLettered(text, next) && (ended || line.end() - line.start() < WRAPPED);
    }

    /** As in "A. Left breast", which lists what was sent in. */
    private static boolean isLettered(String text, int at) {
        return Character.isLetter(text.charAt(at))
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '.' || text.charAt(at + 1) == ')');
    }

    private static int nextVisible(String text, int from, int end) {
        int next = from;
        while (next < end && Spaces.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
