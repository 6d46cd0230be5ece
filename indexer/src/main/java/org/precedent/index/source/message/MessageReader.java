package org.precedent.index.source.message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.precedent.index.source.Unusable;

/** Reads files of one format, each of which may hold many messages. Safe for many threads. */
@FunctionalInterface
public interface MessageReader {
    /**
     * Goes through a file once, from its beginning to its end. One bad part is one refusal, and the others go on; an
     * exception of the visitor ends it.
     *
     * @param results is told of each part in turn, in the same order each time
     * @throws Unusable if the file as a whole cannot be used
     */
    void read(Path file, Consumer<MessageResult> results) throws IOException, Unusable;
}
