package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/** Cuts a sentence at its commas and at words that join, so that what is told in one stretch stays together. */
final class Clauses {
    private static final Pattern CUT = Pattern.compile(
            "[,;:]\\s|(?<!\\p{L})(?:and|but|while|whereas|with|und|aber|mit|während|sowie)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /** Of a stretch of a text, in its order; no one is empty. */
    static List<Span> of(String text, Span stretch) {
        List<Span> all = new ArrayList<>();
        Matcher matcher = CUT.matcher(text).region(stretch.start(), stretch.end());
        int start = stretch.start();
        while (matcher.find()) {
            add(all, start, matcher.start());
            start = matcher.end();
        }
        add(all, start, stretch.end());
        return all;
    }

    private static void add(List<Span> all, int start, int end) {
        if (start < end) {
            all.add(new Span(start, end));
        }
    }
}
