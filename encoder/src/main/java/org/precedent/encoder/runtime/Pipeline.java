package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.precedent.encoder.Embedding;

/**
 * The way of inputs of one kind through their tower, in batches. While a batch runs, the next one is prepared. Safe for
 * several threads.
 */
final class Pipeline<T> {

    private final LazyTower tower;
    private final int batchSize;
    private final DirectBuffers buffers;
    private final Writing<T> writing;
    private final ExecutorService ahead;

    /**
     * Wires a pipeline.
     *
     * @param batchSize the most inputs of one run
     * @param inputBytes of one prepared input
     * @param writing prepares an input behind those that a buffer holds
     * @param ahead where the next batch is prepared
     */
    Pipeline(LazyTower tower, int batchSize, int inputBytes, Writing<T> writing, ExecutorService ahead) {
        this.tower = tower;
        this.batchSize = batchSize;
        this.buffers = new DirectBuffers(Math.multiplyExact(batchSize, inputBytes));
        this.writing = writing;
        this.ahead = ahead;
    }

    /** Prepares an input and puts its numbers behind those that are there. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T input, ByteBuffer to);
    }

    /** One embedding an input, in order. */
    List<Embedding> encode(List<T> inputs) throws IOException {
        List<Embedding> embeddings = new ArrayList<>(inputs.size());
        List<T> batch = batch(inputs, 0);
        ByteBuffer ready = prepared(batch);
        while (!batch.isEmpty()) {
            List<T> next = batch(inputs, embeddings.size() + batch.size());
            Future<ByteBuffer> prepared = next.isEmpty() ? null : ahead.submit(() -> prepared(next));
            embeddings.addAll(run(ready, batch.size()));
            if (prepared != null) {
                ready = Waiting.result(prepared);
            }
            batch = next;
        }
        return List.copyOf(embeddings);
    }

    /** The last hidden states of one input's positions, one behind the other. */
    FloatBuffer hidden(T input) throws IOException {
        ByteBuffer buffer = prepared(List.of(input));
        try {
            return tower.get().hidden(buffer, 1);
        } finally {
            buffers.takeBack(buffer);
        }
    }

    private List<T> batch(List<T> inputs, int from) {
        return inputs.subList(from, Math.min(inputs.size(), from + batchSize));
    }

    private ByteBuffer prepared(List<T> batch) {
        ByteBuffer buffer = buffers.lend();
        batch.forEach(input -> writing.write(input, buffer));
        return buffer;
    }

    private List<Embedding> run(ByteBuffer ready, int count) throws IOException {
        try {
            return tower.get().pooled(ready, count);
        } finally {
            buffers.takeBack(ready);
        }
    }

    /** Leaves the free buffers to the garbage collector. */
    void forget() {
        buffers.forget();
    }
}
