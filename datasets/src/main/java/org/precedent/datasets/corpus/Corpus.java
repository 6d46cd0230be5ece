package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A reader of one public corpus: what it is, what its folder must hold, and how its rows become those of a manifest. A
 * reader keeps nothing between two folders, and any number of threads may use it.
 */
public interface Corpus {
    /** What the corpus is called, under which terms it may be used, and where it is described. */
    CorpusSource source();

    /** The files and folders without which a folder is not this corpus, or only half of it. */
    List<Requirement> needs();

    /**
     * Reads a folder that holds all that is needed, row by row. A row that cannot be used costs itself alone, and is
     * told as a fault.
     *
     * @throws IllegalArgumentException if a table is of another corpus; the message names the columns that it lacks
     * @throws IOException if a file cannot be opened, or the readings cannot be taken
     */
    void read(Path folder, Readings readings) throws IOException;
}
