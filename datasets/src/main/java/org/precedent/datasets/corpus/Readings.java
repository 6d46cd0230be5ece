package org.precedent.datasets.corpus;

import java.io.IOException;

/** Takes what a corpus's reader reads, in its order. */
public interface Readings {
    /** A row that can be used. */
    void row(CorpusRow row, Place place) throws IOException;

    /** Something that is wrong, or worth knowing. */
    void fault(Fault fault, Place place);
}
