package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The blocks as ONNX Runtime's CPU kernels run them fastest.
 *
 * <p>Its LayerNormalization adds a row's numbers one after another; InstanceNormalization adds them in vectors and
 * takes a quarter of the time, so a position is handed to it as a channel, and scale and shift follow.
 */
class CpuOperators extends FusedOperators {

    private final OnnxGraph graph;
    private final TowerConfig tower;

    CpuOperators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
        this.tower = tower;
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
}
