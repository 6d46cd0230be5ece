package org.precedent.encoder;

import java.util.List;

/**
 * A text as it enters the text tower: exactly {@link Encoder#textLimit()} ids, padded with the end mark.
 *
 * @param ids the ids of the pieces, the end mark, then padding (the end mark again)
 * @param cut whether the text was longer and lost its end
 */
public record Tokens(List<Integer> ids, boolean cut) {

    /** Copies the ids. */
    public Tokens {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("a text has at least its end mark");
        }
    }

    /** The number of ids up to and with the first end mark: what the text takes of the limit. */
    public int count() {
        return ids.indexOf(ids.getLast()) + 1;
    }
}
