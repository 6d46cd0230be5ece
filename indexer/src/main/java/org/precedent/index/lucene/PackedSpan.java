package org.precedent.index.lucene;

import org.precedent.index.model.Span;

/** A span in one number: the start above, the end below. */
final class PackedSpan {
    private PackedSpan() {}

    static long of(Span span) {
        return ((long) span.start() << Integer.SIZE) | span.end();
    }

    static Span read(long packed) {
        return new Span((int) (packed >>> Integer.SIZE), (int) packed);
    }
}
