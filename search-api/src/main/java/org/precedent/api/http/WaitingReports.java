package org.precedent.api.http;

import java.io.IOException;

/** Knows how many reports of the archive wait for their images. */
@FunctionalInterface
public interface WaitingReports {
    /** How many there are now. */
    long count() throws IOException;
}
