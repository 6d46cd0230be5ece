package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.StoredTensor;

/**
 * The blocks that both towers are made of.
 *
 * <p>Hidden states are two-dimensional, {@code [batch x positions, width]}, so that a linear layer is one Gemm on the
 * weight as it lies in the file, {@code [out, in]}. Only attention unfolds them.
 */
final class Transformer {

    private final OnnxGraph graph;
    private final Checkpoint checkpoint;
    private final TowerConfig tower;

    Transformer(OnnxGraph graph, Checkpoint checkpoint, TowerConfig tower) {
        this.graph = graph;
        this.checkpoint = checkpoint;
        this.tower = tower;
    }

    /** A weight of the checkpoint. */
    String weight(String name) {
        return graph.external(checkpoint.tensor(name));
    }

    String add(String left, String right) {
        return graph.node("Add", List.of(left, right));
    }

    String reshape(String value, long... shape) {
        return graph.node("Reshape", List.of(value, graph.integers(shape)));
    }

    String transpose(String value, long... order) {
        return graph.node("Transpose", List.of(value), attribute("perm", order));
    }

    String linear(String value, String prefix) {
        return gemm(value, weight(prefix + ".weight"), weight(prefix + ".bias"));
    }

    String layerNorm(String value, String prefix) {
        return graph.node(
                "LayerNormalization",
                List.of(value, weight(prefix + ".weight"), weight(prefix + ".bias")),
                attribute("axis", -1L),
                attribute("epsilon", (float) tower.epsilon()));
    }

    String mlp(String value, String prefix) {
        String inner = graph.node("Gelu", List.of(linear(value, prefix + ".fc1")), attribute("approximate", "tanh"));
        return linear(inner, prefix + ".fc2");
    }

    /** All layers, each normalised before and added after. */
    String layers(String value, String prefix, long positions) {
        String hidden = value;
        for (int layer = 0; layer < tower.layers(); layer++) {
            String name = prefix + ".layers." + layer;
            String attended = selfAttention(layerNorm(hidden, name + ".layer_norm1"), name + ".self_attn", positions);
            String between = add(hidden, attended);
            hidden = add(between, mlp(layerNorm(between, name + ".layer_norm2"), name + ".mlp"));
        }
        return hidden;
    }

    private String selfAttention(String value, String prefix, long positions) {
        String attended = attention(
                linear(value, prefix + ".q_proj"),
                positions,
                linear(value, prefix + ".k_proj"),
                linear(value, prefix + ".v_proj"),
                positions);
        return linear(attended, prefix + ".out_proj");
    }

    /**
     * The pooling by attention that ends the vision tower: one learned probe asks all positions. Its query, key and
     * value weights are packed as rows of one tensor, and so lie one behind the other in the file.
     */
    String pool(String value, String prefix, long positions) {
        String probe = reshape(weight(prefix + ".probe"), 1, tower.width());
        String attended =
                attention(packed(probe, prefix, 0), 1, packed(value, prefix, 1), packed(value, prefix, 2), positions);
        String pooled = linear(attended, prefix + ".attention.out_proj");
        return add(pooled, mlp(layerNorm(pooled, prefix + ".layernorm"), prefix + ".mlp"));
    }

    private String packed(String value, String prefix, int part) {
        StoredTensor weight = checkpoint.tensor(prefix + ".attention.in_proj_weight");
        StoredTensor bias = checkpoint.tensor(prefix + ".attention.in_proj_bias");
        long from = (long) part * tower.width();
        return gemm(
                value,
                graph.external(weight.rows(weight.name() + "." + part, from, tower.width())),
                graph.external(bias.rows(bias.name() + "." + part, from, tower.width())));
    }

    private String gemm(String value, String weight, String bias) {
        return graph.node("Gemm", List.of(value, weight, bias), attribute("transB", 1L));
    }

    /** Softmax(q k^T / sqrt(head width)) v, head by head, section 3.2 of Vaswani et al., Attention Is All You Need. */
    private String attention(String query, long queries, String key, String value, long positions) {
        int headWidth = tower.width() / tower.heads();
        String scale = graph.number((float) (1 / Math.sqrt(headWidth)));
        String q = transpose(reshape(query, -1, queries, tower.heads(), headWidth), 0, 2, 1, 3);
        String k = transpose(reshape(key, -1, positions, tower.heads(), headWidth), 0, 2, 3, 1);
        String v = transpose(reshape(value, -1, positions, tower.heads(), headWidth), 0, 2, 1, 3);
        String scores = graph.node("MatMul", List.of(graph.node("Mul", List.of(q, scale)), k));
        String shares = graph.node("Softmax", List.of(scores), attribute("axis", -1L));
        String mixed = graph.node("MatMul", List.of(shares, v));
        return reshape(transpose(mixed, 0, 2, 1, 3), -1, tower.width());
    }
}
