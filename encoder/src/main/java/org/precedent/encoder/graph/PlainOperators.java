package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks in the standard's own small operators, as an exporter writes them: what a graph is that nobody has tuned.
 * It is the measure of the others, and what a device without ONNX Runtime's own operators is given.
 */
final class PlainOperators implements Operators {

    private static final float SQRT_2_OVER_PI = (float) Math.sqrt(2 / Math.PI);
    private static final float CUBIC = 0.044715f;

    private final OnnxGraph graph;
    private final Tensors tensors;
    private final TowerConfig tower;

    PlainOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        this.graph = graph;
        this.tensors = tensors;
        this.tower = tower;
    }

    @Override
    public String weight(String name) {
        return graph.external(tensors.tensor(name));
    }

    @Override
    public String linear(String value, String prefix) {
        return product(value, weight(prefix + ".weight"), weight(prefix + ".bias"));
    }

    @Override
    public String linearRows(String value, String weight, String bias, long from, long count) {
        return product(
                value,
                graph.external(tensors.tensor(weight).rows(weight + "." + from, from, count)),
                graph.external(tensors.tensor(bias).rows(bias + "." + from, from, count)));
    }

    private String product(String value, String weight, String bias) {
        String upright = graph.transpose(weight, 1, 0);
        return graph.node("Add", List.of(graph.node("MatMul", List.of(value, upright)), bias));
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
        String cube = graph.node("Pow", List.of(value, graph.number(3)));
        String bent = graph.node("Add", List.of(value, graph.node("Mul", List.of(cube, graph.number(CUBIC)))));
        String tanh = graph.node("Tanh", List.of(graph.node("Mul", List.of(bent, graph.number(SQRT_2_OVER_PI)))));
        String gate = graph.node("Add", List.of(tanh, graph.number(1)));
        return graph.node("Mul", List.of(graph.node("Mul", List.of(value, graph.number(0.5f))), gate));
    }

    @Override
    public String attention(String query, String key, String value, long positions) {
        return new SmallAttention(graph, tower).of(query, positions, key, value, positions);
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
