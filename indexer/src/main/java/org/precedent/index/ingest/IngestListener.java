package org.precedent.index.ingest;

/** Is told how an ingest goes on; always by the thread that runs it. */
public interface IngestListener {

    /** Hears nothing. */
    IngestListener NONE = new IngestListener() {};

    /** All sources were looked through. The unit of progress is the image file, whatever it holds. */
    default void planned(long images) {}

    /** That many more image files are done with. */
    default void advanced(long images) {}

    /** An input stays outside. */
    default void rejected(Rejection rejection) {}
}
