package org.precedent.index.lucene;

import java.util.BitSet;
import java.util.List;
import org.precedent.index.model.Span;

/** Which characters of a report say what is absent. */
final class Negations {
    private final BitSet negated;

    Negations(int length, List<Span> spans) {
        negated = new BitSet(length);
        spans.forEach(span -> negated.set(span.start(), span.end()));
    }

    /** The text with every negated character blank, so that offsets stay. */
    String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text);
        negated.stream().forEach(i -> blanked.setCharAt(i, ' '));
        return blanked.toString();
    }
}
