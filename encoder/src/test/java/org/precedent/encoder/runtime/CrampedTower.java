package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;

/** A tower of one number an input, an F32, with memory for so many at once. It remembers its runs. */
final class CrampedTower implements Tower {

    static final int INPUT_BYTES = Float.BYTES;

    private final int most;
    private final String failure;
    private final List<Integer> runs = new ArrayList<>();
    private boolean closed;

    private CrampedTower(int most, String failure) {
        this.most = most;
        this.failure = failure;
    }

    static CrampedTower holding(int most) {
        return new CrampedTower(most, "Failed to allocate memory for requested buffer of size 64");
    }

    static CrampedTower broken() {
        return new CrampedTower(0, "CUDA failure 719: unspecified launch failure");
    }

    /** The vector of an input. */
    static Embedding vector(float input) {
        return Embedding.of(new float[] {input, 1});
    }

    @Override
    public List<Embedding> pooled(ByteBuffer inputs, int count) throws ModelException {
        List<Embedding> vectors = new ArrayList<>();
        FloatBuffer numbers = read(inputs, count);
        while (numbers.hasRemaining()) {
            vectors.add(vector(numbers.get()));
        }
        return vectors;
    }

    @Override
    public FloatBuffer hidden(ByteBuffer inputs, int count) throws ModelException {
        return read(inputs, count);
    }

    @Override
    public void run(ByteBuffer inputs, int count) throws ModelException {
        read(inputs, count);
    }

    private FloatBuffer read(ByteBuffer inputs, int count) throws ModelException {
        runs.add(count);
        if (count > most) {
            throw new ModelException("the model cannot be run", new OrtException(6, failure));
        }
        float[] numbers = new float[count];
        inputs.duplicate().order(inputs.order()).asFloatBuffer().get(numbers);
        return FloatBuffer.wrap(numbers);
    }

    /** How many inputs each run had, those that failed too. */
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
