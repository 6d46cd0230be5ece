package org.precedent.api.app;

import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.SummaryMode;
import picocli.CommandLine.Option;

/** What a summary is to be of, and who makes it: {@code --size} and {@code --mode}. */
final class SummarisingOptions {
    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "of how many hits, 1 to 100; those that fit weakly are left out (default: ${DEFAULT-VALUE})")
    private int size = 10;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "auto",
            description = {
                "who makes it: auto (a language model where one is given, else rules), extractive (rules) or generated",
                "(default: ${DEFAULT-VALUE})"
            })
    private SummaryMode mode = SummaryMode.AUTO;

    /**
     * Of how many hits.
     *
     * @throws IllegalArgumentException if no search finds as many
     */
    int size() {
        if (size < 1 || size > SearchRequest.MAX_SIZE) {
            throw new IllegalArgumentException("--size is from 1 to " + SearchRequest.MAX_SIZE + ", not " + size);
        }
        return size;
    }

    SummaryMode mode() {
        return mode;
    }
}
