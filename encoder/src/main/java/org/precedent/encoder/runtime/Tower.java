package org.precedent.encoder.runtime;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;

/** One tower, loaded and ready to run. Safe for several threads until it is closed. */
interface Tower extends AutoCloseable {

    /**
     * Runs the tower.
     *
     * @param inputs one after another in a direct buffer of native order, from its start
     * @param count of the inputs
     * @return an embedding each, in order
     */
    List<Embedding> pooled(ByteBuffer inputs, int count) throws ModelException;

    /**
     * Runs the tower for its second output alone.
     *
     * @return the last hidden states of every position, {@code [count x positions, width]}
     */
    FloatBuffer hidden(ByteBuffer inputs, int count) throws ModelException;

    /** Runs the tower and drops what comes out: for those who measure its time. */
    void run(ByteBuffer inputs, int count) throws ModelException;

    @Override
    void close() throws ModelException;
}
