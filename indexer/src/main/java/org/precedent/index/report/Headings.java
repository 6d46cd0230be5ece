package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Span;

/**
 * Finds the headings of a report: the usual names of sections, at the beginning of a line or a sentence and followed by
 * a colon, or alone on a line.
 */
final class Headings {
    private static final String ENDS_SENTENCE = ".!?";

    /** The longest first, for some begin with others. */
    private final List<String> names;

    /** What sections are for, by their names in upper case; of others a report says what was seen. */
    private final Map<String, SectionRole> roles;

    /** Those that stand behind what was seen. */
    private final Set<String> tails;

    private Headings(List<String> names, Map<String, SectionRole> roles, Set<String> tails) {
        this.names = names;
        this.roles = roles;
        this.tails = tails;
    }

    static Headings of(WordFile file) {
        Map<String, SectionRole> roles = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (SectionRole role : SectionRole.values()) {
            for (String name : file.written(part(role))) {
                names.add(name);
                roles.put(upper(name), role);
            }
        }
        Set<String> tails = file.written("tails").stream().map(Headings::upper).collect(Collectors.toUnmodifiableSet());
        names.addAll(file.written("tails"));
        names.sort(Comparator.comparingInt(String::length).reversed());
        return new Headings(List.copyOf(names), Map.copyOf(roles), tails);
    }

    private static String part(SectionRole role) {
        return switch (role) {
            case ASKS -> "questions";
            case REPORTS -> "others";
            case CONCLUDES -> "conclusions";
            case ADDS -> "addenda";
        };
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    /**
     * A heading as it stands in a text.
     *
     * @param name in upper case
     * @param span the colon included
     * @param role what the section under it is for
     * @param isTail whether it stands behind what was seen, and tells nothing of where that begins
     */
    record Heading(String name, Span span, SectionRole role, boolean isTail) {}

    /** All headings in the order of the text. */
    List<Heading> in(String text) {
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

    private @Nullable Heading headingAt(String text, int start, boolean lineStart) {
        for (String name : names) {
            if (text.regionMatches(true, start, name, 0, name.length())) {
                int end = endOf(text, start + name.length(), lineStart);
                boolean shown = lineStart || Character.isUpperCase(text.charAt(start));
                if (end >= 0 && shown) {
                    String shownName = upper(name);
                    SectionRole role = roles.getOrDefault(shownName, SectionRole.REPORTS);
                    return new Heading(shownName, new Span(start, end), role, tails.contains(shownName));
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
