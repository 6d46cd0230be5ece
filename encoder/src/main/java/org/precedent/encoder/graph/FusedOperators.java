package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks in the large operators that ONNX Runtime has a kernel of its own for, as CUDA runs them fastest.
 *
 * <p>Attention is one fused operator, which never writes the scores to memory.
 */
class FusedOperators implements Operators {

    private final OnnxGraph graph;
    private final Tensors tensors;
    private final TowerConfig tower;

    FusedOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        this.graph = graph;
        this.tensors = tensors;
        this.tower = tower;
    }

    @Override
    public final String weight(String name) {
        return graph.external(tensors.tensor(name));
    }

    @Override
    public String linear(String value, String prefix) {
        return gemm(value, weight(prefix + ".weight"), weight(prefix + ".bias"));
    }

    @Override
    public String linearRows(String value, String weight, String bias, long from, long count) {
        return gemm(
                value,
                graph.external(tensors.tensor(weight).rows(weight + "." + from, from, count)),
                graph.external(tensors.tensor(bias).rows(bias + "." + from, from, count)));
    }

    /** The weight as it lies in the file. */
    String gemm(String value, String weight, String bias) {
        return graph.node("Gemm", List.of(value, weight, bias), attribute("transB", 1L));
    }

    @Override
    public String layerNorm(String value, String prefix, long positions) {
        return graph.node(
                "LayerNormalization",
                List.of(value, weight(prefix + ".weight"), weight(prefix + ".bias")),
                attribute("axis", -1L),
                attribute("epsilon", (float) tower.epsilon()));
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

    @Override
    public String pooling(String query, String key, String value, long positions) {
        return new SmallAttention(graph, tower).of(query, 1, key, value, positions);
    }

    @Override
    public String full(String value) {
        return value;
    }
}
