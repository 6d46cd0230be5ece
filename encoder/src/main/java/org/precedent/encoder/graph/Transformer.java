package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** The blocks that both towers are made of, in one kind of operators or another. */
final class Transformer {

    /** What is left for the others when one position has all attention. */
    private static final float LEAST_ATTENTION = 1e-6f;

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
     * What the pooling makes of all positions but one, for each in turn, and in the end of all: {@code [positions + 1,
     * width]}. The others share the attention of the one that is passed over, as a softmax over them alone would have
     * it. All in 32-bit floats, because the differences are small.
     */
    String poolWithout(String value, String prefix, long positions) {
        String probe = graph.reshape(operators.weight(prefix + ".probe"), 1, tower.width());
        String query = byHead(packed(probe, prefix, 0), 1);
        String key = byHead(packed(value, prefix, 1), positions);
        String values = byHead(packed(value, prefix, 2), positions);
        String scale = graph.number((float) Math.sqrt((double) tower.heads() / tower.width()));
        String scores = graph.node("MatMul", List.of(query, graph.transpose(key, 0, 2, 1)));
        String scaled = graph.node("Mul", List.of(scores, scale));
        String attention = graph.node("Softmax", List.of(scaled), attribute("axis", -1L));
        String all = graph.node("MatMul", List.of(attention, values));
        String shares = graph.transpose(attention, 0, 2, 1);
        String rest = graph.node("Sub", List.of(all, graph.node("Mul", List.of(shares, values))));
        String left = graph.node("Sub", List.of(graph.number(1), shares));
        String some = graph.node("Max", List.of(left, graph.number(LEAST_ATTENTION)));
        String without = graph.node("Div", List.of(rest, some));
        String both = graph.node("Concat", List.of(without, all), attribute("axis", 1L));
        return afterAttention(graph.reshape(graph.transpose(both, 1, 0, 2), -1, tower.width()), prefix);
    }

    /** Rows of all heads side by side as {@code [heads, rows, width of a head]}, in 32-bit floats. */
    private String byHead(String rows, long count) {
        String full = operators.full(rows);
        return graph.transpose(graph.reshape(full, count, tower.heads(), tower.width() / tower.heads()), 1, 0, 2);
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
