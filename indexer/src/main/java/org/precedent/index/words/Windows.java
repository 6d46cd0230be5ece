package org.precedent.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/**
 * The stretches of a report that may serve as a snippet. One begins with a heading or a sentence, or within a sentence
 * that is too long for it; it ends with the last sentence that fits, or between words; never within a surrogate pair.
 */
final class Windows {
    /** This share of a window goes before a match within a long sentence. */
    private static final int LEAD = 4;

    private final String text;
    private final int length;

    /** Where headings and sentences start. */
    private final NavigableSet<Integer> starts = new TreeSet<>();

    private final NavigableMap<Integer, Span> sentences = new TreeMap<>();

    Windows(Report report, int length) {
        this.text = report.text();
        this.length = length;
        report.structure().stretches().forEach(stretch -> starts.add(stretch.start()));
        report.structure().sentences().stream()
                .map(Sentence::span)
                .forEach(sentence -> sentences.put(sentence.start(), sentence));
    }

    /** The beginning of the report. */
    Span first() {
        return starts.isEmpty() ? new Span(0, 0) : from(starts.first());
    }

    /** A window for each sentence with a match; in a sentence that is too long, one for each match. In order. */
    List<Span> around(List<Span> matches) {
        List<Span> windows = new ArrayList<>();
        int last = -1;
        for (Span match : matches) {
            int start = start(match);
            if (start > last) {
                windows.add(from(start));
                last = start;
            }
        }
        return windows;
    }

    private int start(Span match) {
        Integer stretch = starts.floor(match.start());
        int begin = stretch == null ? 0 : stretch;
        int earliest = match.start() - length / LEAD;
        if (match.end() - begin <= length || earliest <= begin) {
            return begin;
        }
        int start = earliest;
        while (start < match.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private Span from(int start) {
        int limit = Math.min(text.length(), start + length);
        for (Span sentence : sentences.headMap(limit, false).descendingMap().values()) {
            if (sentence.end() <= start) {
                break;
            }
            if (sentence.end() <= limit) {
                return new Span(start, sentence.end());
            }
        }
        return new Span(start, betweenWords(start, limit));
    }

    /** The last place between words up to a limit; the limit itself where there is none. */
    private int betweenWords(int start, int limit) {
        for (int end = limit; end > start; end--) {
            boolean between = end == text.length() || Character.isWhitespace(text.charAt(end));
            if (between && !Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        boolean cutsPair = limit < text.length() && Character.isLowSurrogate(text.charAt(limit));
        return limit - start > 1 && cutsPair ? limit - 1 : limit;
    }
}
