package org.precedent.encoder.graph;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** The blocks that both towers are made of, in one kind of operators or another. */
final class Transformer {

    private final OnnxGraph graph;
    private final Operators operators;
    private final TowerConfig tower;

    Transformer(OnnxGraph graph, Operators operators, TowerConfig tower) {
        this.graph = graph;
        this.operators = operators;
        this.tower = tower;
    }

    String add(String left, String right) {
        return graph.node("Add", List.of(operators.full(left), operators.full(right)));
    }

    String mlp(String value, String prefix) {
        String inner = operators.gelu(operators.linear(value, prefix + ".fc1"));
        return operators.linear(inner, prefix + ".fc2");
    }

    /** Layers, each normalised before and added after. */
    String layers(String value, String prefix, long positions, int count) {
        String hidden = value;
        for (int layer = 0; layer < count; layer++) {
            String name = prefix + ".layers." + layer;
            String normal = operators.layerNorm(hidden, name + ".layer_norm1", positions);
            String between = add(hidden, selfAttention(normal, name + ".self_attn", positions));
            hidden = add(between, mlp(operators.layerNorm(between, name + ".layer_norm2", positions), name + ".mlp"));
        }
        return hidden;
    }

    private String selfAttention(String value, String prefix, long positions) {
        String attended = operators.attention(
                operators.linear(value, prefix + ".q_proj"),
                operators.linear(value, prefix + ".k_proj"),
                operators.linear(value, prefix + ".v_proj"),
                positions);
        return operators.linear(attended, prefix + ".out_proj");
    }

    /**
     * The pooling by attention that ends the vision tower: one learned probe asks all positions. Its query, key and
     * value weights are packed as rows of one tensor, and so lie one behind the other in the file.
     */
    String pool(String value, String prefix, long positions) {
        String probe = graph.reshape(operators.weight(prefix + ".probe"), 1, tower.width());
        String attended = operators.pooling(
                packed(probe, prefix, 0), packed(value, prefix, 1), packed(value, prefix, 2), positions);
        return afterAttention(attended, prefix);
    }

    /**
     * What the pooling makes of every position as if it were alone: attention to one position is that position's value.
     * So a region gets a vector in the space that images and texts share.
     */
    String poolEach(String value, String prefix) {
        return afterAttention(packed(value, prefix, 2), prefix);
    }

    private String afterAttention(String attended, String prefix) {
        String pooled = operators.linear(attended, prefix + ".attention.out_proj");
        return add(pooled, mlp(operators.layerNorm(pooled, prefix + ".layernorm", 1), prefix + ".mlp"));
    }

    private String packed(String value, String prefix, int part) {
        return operators.linearRows(
                value,
                prefix + ".attention.in_proj_weight",
                prefix + ".attention.in_proj_bias",
                (long) part * tower.width(),
                tower.width());
    }
}
