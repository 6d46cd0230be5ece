package org.precedent.encoder.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;

/** One tower in an ONNX Runtime session on the CPU. Safe for several threads until it is closed. */
final class OnnxTower implements AutoCloseable {

    private final OrtSession session;

    private OnnxTower(OrtSession session) {
        this.session = session;
    }

    /**
     * Loads a tower.
     *
     * @param model the serialised graph
     * @param weights the file that its external data lies in, a real path
     * @param threads 0 for one a core
     * @throws ModelException if the runtime refuses it
     */
    static OnnxTower open(byte[] model, Path weights, int threads) throws ModelException {
        Path folder = weights.toAbsolutePath().getParent();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            // threads that spin while they wait starve whatever else runs: on two busy cores they cost a factor of
            // eight
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.model_external_initializers_file_folder_path", String.valueOf(folder));
            return new OnnxTower(QuietRuntime.environment().createSession(model, options));
        } catch (OrtException e) {
            throw new ModelException(
                    weights + " cannot be loaded (" + e.getMessage() + "); is there enough memory for it?", e);
        }
    }

    /** Runs the tower on one batch. */
    List<Embedding> run(String inputName, OnnxTensor input) throws ModelException {
        try (OrtSession.Result result = session.run(Map.of(inputName, input))) {
            OnnxTensor pooled = (OnnxTensor) result.get(0);
            long[] shape = pooled.getInfo().getShape();
            return embeddings(pooled.getFloatBuffer(), (int) shape[0], (int) shape[1]);
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
}
