package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * Finds the headings of a report: the usual names of sections, at the beginning of a line or a sentence and followed by
 * a colon, or alone on a line.
 */
final class Headings {
    /** The longest first, for some begin with others. */
    private static final List<String> NAMES = Words.phrases("""
            addendum, assessment, background, clinical data, clinical details, clinical history, clinical
            indication, clinical information, comment, comments, comparison, comparisons, conclusion,
            conclusions, contrast, description, diagnosis, discussion, exam, examination, final diagnosis,
            final report, findings, findings and impression, gross description, history, imaging notes,
            impression, indication, indications, interpretation, method, microscopic description,
            observations, opinion, plan, presentation, procedure, protocol, reason for exam, reason for
            examination, reason for study, recommendation, recommendations, report, result, results,
            specimen, study, summary, technique
            """).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    /** Where a report says what it comes to, in upper case. */
    private static final Set<String> CONCLUSIONS = Set.copyOf(Words.phrases("""
            CONCLUSION, CONCLUSIONS, IMPRESSION, OPINION, SUMMARY"""));

    private static final String ENDS_SENTENCE = ".!?";

    private Headings() {}

    /**
     * A heading as it stands in a text.
     *
     * @param name in upper case
     * @param span the colon included
     */
    record Heading(String name, Span span) {
        /** Whether a report says under it what it comes to. */
        boolean concludes() {
            return CONCLUSIONS.contains(name);
        }
    }

    /** All headings in the order of the text. */
    static List<Heading> of(String text) {
        List<Heading> headings = new ArrayList<>();
        boolean lineStart = true;
        boolean sentenceStart = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lineStart = true;
                at++;
            } else if (Spaces.isSpace(c)) {
                at++;
            } else {
                Heading heading = sentenceStart || lineStart ? headingAt(text, at, lineStart) : null;
                if (heading != null) {
                    headings.add(heading);
                    at = heading.span.end();
                    lineStart = false;
                    sentenceStart = true;
                } else {
                    lineStart = false;
                    sentenceStart = ENDS_SENTENCE.indexOf(c) >= 0;
                    at++;
                }
            }
        }
        return headings;
    }

    private static @Nullable Heading headingAt(String text, int start, boolean lineStart) {
        for (String name : NAMES) {
            if (text.regionMatches(true, start, name, 0, name.length())) {
                int end = endOf(text, start + name.length(), lineStart);
                boolean shown = lineStart || Character.isUpperCase(text.charAt(start));
                if (end >= 0 && shown) {
                    return new Heading(name.toUpperCase(Locale.ROOT), new Span(start, end));
                }
            }
        }
        return null;
    }

    /** Where a heading ends whose name ends at {@code at}: behind its colon, or with its line; -1 if it is none. */
    private static int endOf(String text, int at, boolean lineStart) {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next < text.length() && text.charAt(next) == ':') {
            return next + 1;
        }
        boolean lineEnd = next == text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r';
        return lineStart && lineEnd && next < text.length() ? at : -1;
    }
}
