package org.precedent.encoder.graph;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks in the standard's own small operators, as an exporter writes them: what a graph is that nobody has tuned.
 * It is the measure of the others, and what a device without ONNX Runtime's own operators is given.
 */
final class PlainOperators extends FloatOperators {

    private static final float SQRT_2_OVER_PI = (float) Math.sqrt(2 / Math.PI);
    private static final float CUBIC = 0.044715f;

    private final OnnxGraph graph;
    private final TowerConfig tower;

    PlainOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
        this.tower = tower;
    }

    @Override
    String product(String value, String weight, String bias) {
        String upright = graph.transpose(weight, 1, 0);
        return graph.node("Add", List.of(graph.node("MatMul", List.of(value, upright)), bias));
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
}
