package org.precedent.encoder.graph;

import static org.precedent.encoder.graph.OnnxGraph.attribute;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** Attention in the standard's own operators; unlike the fused ones it may have other queries than keys. */
class SmallAttention {

    private final OnnxGraph graph;
    private final TowerConfig tower;

    SmallAttention(OnnxGraph graph, TowerConfig tower) {
        this.graph = graph;
        this.tower = tower;
    }

    final String of(String query, long queries, String key, String value, long positions) {
        int headWidth = tower.width() / tower.heads();
        String scale = number((float) (1 / Math.sqrt(headWidth)));
        String q = graph.transpose(graph.reshape(query, -1, queries, tower.heads(), headWidth), 0, 2, 1, 3);
        String k = graph.transpose(graph.reshape(key, -1, positions, tower.heads(), headWidth), 0, 2, 3, 1);
        String v = graph.transpose(graph.reshape(value, -1, positions, tower.heads(), headWidth), 0, 2, 1, 3);
        String scores = graph.node("MatMul", List.of(graph.node("Mul", List.of(q, scale)), k));
        String mixed = graph.node("MatMul", List.of(softmax(scores), v));
        return graph.reshape(graph.transpose(mixed, 0, 2, 1, 3), -1, tower.width());
    }

    /** A constant of the values' type. */
    String number(float number) {
        return graph.number(number);
    }

    String softmax(String scores) {
        return graph.node("Softmax", List.of(scores), attribute("axis", -1L));
    }
}
