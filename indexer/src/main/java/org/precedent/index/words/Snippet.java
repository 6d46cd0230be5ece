package org.precedent.index.words;

import java.util.List;
import org.precedent.index.model.Span;

/**
 * The part of a report that shows best why it matched, and the matching words in it; all offsets are into the report.
 */
public record Snippet(Span span, List<Span> matches) {
    public Snippet {
        matches = List.copyOf(matches);
    }
}
