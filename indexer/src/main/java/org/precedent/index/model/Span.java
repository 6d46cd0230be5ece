package org.precedent.index.model;

/** A stretch of a report's text: UTF-16 offsets, {@code start} inclusive, {@code end} exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + " to " + end + " is not a stretch of text");
        }
    }

    /** The text that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Whether the whole of another stretch lies in this one. */
    public boolean contains(Span part) {
        return start <= part.start && part.end <= end;
    }

    /** The same stretch of a text that so much stands before. */
    public Span behind(int before) {
        return new Span(start + before, end + before);
    }
}
