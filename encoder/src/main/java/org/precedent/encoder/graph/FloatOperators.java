package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * What blocks in floating-point numbers share, whatever their operators: how a layer's weights are named, its norm, and
 * the pooling.
 */
abstract class FloatOperators implements Operators {

    private final OnnxGraph graph;
    private final Tensors tensors;
    private final TowerConfig tower;

    FloatOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        this.graph = graph;
        this.tensors = tensors;
        this.tower = tower;
    }

    /** {@code value x weight^T + bias}; all three are names of values. */
    abstract String product(String value, String weight, String bias);

    @Override
    public final String weight(String name) {
        return graph.external(tensors.tensor(name));
    }

    @Override
    public String linear(String value, String prefix) {
        return product(value, weight(prefix + ".weight"), weight(prefix + ".bias"));
    }

    @Override
    public String linearRows(String value, String weight, String bias, long from, long count) {
        return product(value, rows(weight, from, count), rows(bias, from, count));
    }

    private String rows(String name, long from, long count) {
        return graph.external(tensors.tensor(name).rows(name + "." + from, from, count));
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
    public String pooling(String query, String key, String value, long positions) {
        return new SmallAttention(graph, tower).of(query, 1, key, value, positions);
    }

    @Override
    public String full(String value) {
        return value;
    }
}
