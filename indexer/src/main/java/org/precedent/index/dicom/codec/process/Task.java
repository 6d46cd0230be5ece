package org.precedent.index.dicom.codec.process;

import java.io.IOException;

/** What a worker does. */
@FunctionalInterface
public interface Task {
    /**
     * Answers a question.
     *
     * @param question the bytes of which lie outside of the heap, with zeros behind them, and are gone afterwards
     * @param reply takes the answer
     * @throws IOException if nobody listens any more
     */
    void answer(Question question, Reply reply) throws IOException;
}
