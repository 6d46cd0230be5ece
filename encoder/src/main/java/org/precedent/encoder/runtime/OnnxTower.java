package org.precedent.encoder.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.graph.SiglipGraph;
import org.precedent.encoder.graph.TowerGraph;

/** A tower in an ONNX Runtime session. */
final class OnnxTower implements Tower {

    private final OrtSession session;
    private final TowerGraph graph;
    private final TowerInput input;

    private OnnxTower(OrtSession session, TowerGraph graph, TowerInput input) {
        this.session = session;
        this.graph = graph;
        this.input = input;
    }

    /**
     * Loads a tower on the CPU.
     *
     * @param threads 0 for one a core
     * @throws ModelException if the runtime refuses it
     */
    static OnnxTower open(TowerGraph graph, TowerInput input, int threads) throws ModelException {
        return open(graph, input, threads, Provider.CPU);
    }

    /**
     * Loads a tower.
     *
     * @param threads of what the CPU does; 0 for one a core
     * @param provider what computes it
     * @throws ModelException if the runtime refuses it
     */
    static OnnxTower open(TowerGraph graph, TowerInput input, int threads, Provider provider) throws ModelException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // threads that spin while they wait starve whatever else runs: on two busy cores they cost a factor of
            // eight
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry(
                    "session.model_external_initializers_file_folder_path",
                    graph.folder().toString());
            provider.addTo(options);
            return new OnnxTower(QuietRuntime.environment().createSession(graph.model(), options), graph, input);
        } catch (OrtException e) {
            throw new ModelException(
                    "the model in " + graph.folder() + " cannot be loaded (" + e.getMessage()
                            + "); is there enough memory for it?",
                    e);
        }
    }

    @Override
    public List<Embedding> pooled(ByteBuffer inputs, int count) throws ModelException {
        return run(inputs, count, graph.pooled(), output -> {
            long[] shape = output.getInfo().getShape();
            if (shape.length != 2 || shape[0] != count || shape[1] < 1) {
                throw new ModelException("the model gave numbers of shape " + Arrays.toString(shape) + " for " + count
                        + " inputs; it is not what its config.json describes, copy both from one place");
            }
            return embeddings(output.getFloatBuffer(), count, (int) shape[1]);
        });
    }

    @Override
    public void run(ByteBuffer inputs, int count) throws ModelException {
        run(inputs, count, graph.pooled(), output -> output.getInfo().getShape().length);
    }

    @Override
    public FloatBuffer hidden(ByteBuffer inputs, int count) throws ModelException {
        return run(inputs, count, SiglipGraph.HIDDEN, OnnxTensor::getFloatBuffer);
    }

    private <T> T run(ByteBuffer inputs, int count, String output, Reading<T> reading) throws ModelException {
        try (OnnxTensor tensor = input.tensor(inputs, count);
                OrtSession.Result result = session.run(Map.of(graph.input(), tensor), Set.of(output))) {
            return reading.read((OnnxTensor) result.get(0));
        } catch (OrtException e) {
            throw new ModelException("the model cannot be run (" + e.getMessage() + ")", e);
        }
    }

    private static List<Embedding> embeddings(FloatBuffer numbers, int count, int dimension) throws ModelException {
        List<Embedding> embeddings = new ArrayList<>(count);
        float[] vector = new float[dimension];
        for (int i = 0; i < count; i++) {
            numbers.get(vector);
            try {
                embeddings.add(Embedding.of(vector));
            } catch (IllegalArgumentException e) {
                throw new ModelException(
                        "the model gave " + e.getMessage() + "; its weights are damaged, copy them again", e);
            }
        }
        return embeddings;
    }

    @Override
    public void close() throws ModelException {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("the model cannot be closed (" + e.getMessage() + ")", e);
        }
    }

    /** Reads an output before it is freed. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(OnnxTensor output) throws OrtException, ModelException;
    }
}
