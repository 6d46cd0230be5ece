package org.precedent.index.record;

import java.io.IOException;

/** Is shown many things, one after the other. */
@FunctionalInterface
public interface Visitor<T> {
    /** Looks at one of them; an exception ends the visit. */
    void visit(T thing) throws IOException;
}
