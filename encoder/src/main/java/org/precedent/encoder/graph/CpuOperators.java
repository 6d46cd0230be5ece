package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks as ONNX Runtime's CPU kernels run them fastest.
 *
 * <p>Attention is one fused operator, which never writes the scores to memory. Its LayerNormalization adds a row's
 * numbers one after another; InstanceNormalization adds them in vectors and takes a quarter of the time, so a position
 * is handed to it as a channel, and scale and shift follow.
 */
class CpuOperators implements Operators {

    private final OnnxGraph graph;
    private final Tensors tensors;
    private final TowerConfig tower;

    CpuOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
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
    private String gemm(String value, String weight, String bias) {
        return graph.node("Gemm", List.of(value, weight, bias), attribute("transB", 1L));
    }

    @Override
    public final String layerNorm(String value, String prefix, long positions) {
        String normal = graph.node(
                "InstanceNormalization",
                List.of(
                        graph.reshape(value, -1, positions, tower.width()),
                        graph.row(1, positions),
                        graph.row(0, positions)),
                attribute("epsilon", (float) tower.epsilon()));
        String flat = graph.reshape(normal, -1, tower.width());
        String scaled = graph.node("Mul", List.of(flat, weight(prefix + ".weight")));
        return graph.node("Add", List.of(scaled, weight(prefix + ".bias")));
    }

    @Override
    public final String gelu(String value) {
        return graph.node("Gelu", List.of(value), attribute("approximate", "tanh"));
    }

    @Override
    public final String attention(String query, String key, String value, long positions) {
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
