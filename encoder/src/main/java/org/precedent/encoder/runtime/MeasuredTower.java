package org.precedent.encoder.runtime;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;

/** A tower of a graph that may not say how long its vectors are: they are measured when they come. */
final class MeasuredTower implements Tower {

    private final Tower tower;
    private final int dimension;
    private final String files;

    /**
     * Wraps a tower, which is closed with this one.
     *
     * @param dimension that config.json promises
     * @param files where the tower comes from, for complaints
     */
    MeasuredTower(Tower tower, int dimension, String files) {
        this.tower = tower;
        this.dimension = dimension;
        this.files = files;
    }

    @Override
    public List<Embedding> pooled(ByteBuffer inputs, int count) throws ModelException {
        List<Embedding> embeddings = tower.pooled(inputs, count);
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != dimension) {
                throw new ModelException(files + " gave a vector of " + embedding.dimension()
                        + " numbers where config.json asks for " + dimension + "; copy both from one place");
            }
        }
        return embeddings;
    }

    @Override
    public FloatBuffer hidden(ByteBuffer inputs, int count) {
        throw new UnsupportedOperationException("ready-made ONNX files give no hidden states; bring model.safetensors");
    }

    @Override
    public void close() throws ModelException {
        tower.close();
    }
}
