package org.precedent.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An index that cannot be read as it is, and is made again from the record. The message says where it lies and how. */
public abstract sealed class IndexUnusable extends IOException permits IndexDamaged, IndexOutdated {
    private static final long serialVersionUID = 1L;

    IndexUnusable(String message, @Nullable Throwable found) {
        super(message, found);
    }
}
