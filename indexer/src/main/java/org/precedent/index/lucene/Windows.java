package org.precedent.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.precedent.index.model.Span;

/**
 * The stretches of a text that may serve as a snippet. One begins with a sentence, or within a sentence that is too
 * long for it; it ends with the last sentence that fits, or between words; never within a surrogate pair.
 */
final class Windows {
    /** This share of a window goes before a match within a long sentence. */
    private static final int LEAD = 4;

    private final String text;
    private final int length;
    private final NavigableMap<Integer, Span> sentences = new TreeMap<>();

    Windows(String text, int length) {
        this.text = text;
        this.length = length;
        Sentences.of(text).forEach(sentence -> sentences.put(sentence.start(), sentence));
    }

    /** The beginning of the text. */
    Span first() {
        return sentences.isEmpty() ? new Span(0, 0) : from(sentences.firstKey());
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
        Span sentence = sentences.floorEntry(match.start()).getValue();
        int earliest = match.start() - length / LEAD;
        if (match.end() - sentence.start() <= length || earliest <= sentence.start()) {
            return sentence.start();
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
            if (Character.isWhitespace(text.charAt(end)) && !Character.isWhitespace(text.charAt(end - 1))) {
                return end;
            }
        }
        return limit - start > 1 && Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
