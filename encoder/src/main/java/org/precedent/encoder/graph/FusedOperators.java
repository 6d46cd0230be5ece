package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks in the large operators that ONNX Runtime has a kernel of its own for, as CUDA runs them fastest.
 *
 * <p>Attention is one fused operator, which never writes the scores to memory.
 */
class FusedOperators extends FloatOperators {

    private final OnnxGraph graph;
    private final TowerConfig tower;

    FusedOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
        this.tower = tower;
    }

    /** The weight as it lies in the file. */
    @Override
    String product(String value, String weight, String bias) {
        return graph.node("Gemm", List.of(value, weight, bias), attribute("transB", 1L));
    }

    @Override
    public String gelu(String value) {
        return graph.node("Gelu", List.of(value), attribute("approximate", "tanh"));
    }

    @Override
    public String attention(String query, String key, String value, long positions) {
        String attended = graph.extended(
                "MultiHeadAttention",
                List.of(unfolded(query, positions), unfolded(key, positions), unfolded(value, positions)),
                attribute("num_heads", (long) tower.heads()));
        return graph.reshape(attended, -1, tower.width());
    }

    private String unfolded(String value, long positions) {
        return graph.reshape(value, -1, positions, tower.width());
    }
}
