package org.precedent.api.http;

import java.io.IOException;

/** Knows how many cases of the archive the model was never meant for. */
@FunctionalInterface
public interface StrangeCases {
    /** How many there are now. */
    long count() throws IOException;
}
