package org.precedent.api.http;

import java.util.function.Consumer;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryEvent;

/** Tells a reader of a summary while it is made, in the form that was asked for. */
sealed interface SummaryTelling extends Consumer<SummaryEvent>, AutoCloseable permits SummaryEvents, WholeSummary {
    /** It is complete. */
    void done(Summary summary);

    /**
     * It cannot be made.
     *
     * @return whether the reader is told; else nothing was sent yet, and the request is to be refused
     */
    boolean failed();

    @Override
    void close();
}
