package org.precedent.encoder.runtime;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.precedent.encoder.Embedding;

/** A tower that gives each input a vector by its place, says how long it took, and remembers its runs. */
class FakeTower implements Tower {

    private final AtomicLong clock;
    private final long nanosARun;
    private final long nanosAnInput;
    private final List<Integer> runs = new ArrayList<>();
    private boolean closed;

    /** A tower whose runs move a clock on. */
    FakeTower(AtomicLong clock, long nanosARun, long nanosAnInput) {
        this.clock = clock;
        this.nanosARun = nanosARun;
        this.nanosAnInput = nanosAnInput;
    }

    @Override
    public List<Embedding> pooled(ByteBuffer inputs, int count) {
        runs.add(count);
        clock.addAndGet(nanosARun + nanosAnInput * count);
        List<Embedding> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            vectors.add(Embedding.of(new float[] {random.nextFloat(), 1}));
        }
        return vectors;
    }

    @Override
    public FloatBuffer hidden(ByteBuffer inputs, int count) {
        return FloatBuffer.allocate(count);
    }

    /** How many inputs each run had. */
    List<Integer> runs() {
        return runs;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
