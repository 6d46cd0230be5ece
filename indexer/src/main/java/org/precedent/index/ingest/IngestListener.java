package org.precedent.index.ingest;

import org.precedent.index.source.Refused;

/** Is told how an ingest goes on; always by the thread that runs it. */
public interface IngestListener {

    /** Hears nothing. */
    IngestListener NONE = new IngestListener() {};

    /** All sources were looked through. The unit of progress is the image file, whatever it holds. */
    default void planned(long images) {}

    /** That many more image files are done with. */
    default void advanced(long images) {}

    /** An input stays outside. */
    default void refused(Refused refused) {}

    /** Another process indexes this archive; what comes in here is accepted, and waits to be indexed. */
    default void waiting() {}
}
