package org.precedent.encoder.graph;

import java.util.List;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The CPU's blocks with linear layers in 8-bit integers: the weight by output channel, made once ({@link Int8Weights}),
 * the input by its own range at every run. Norms, attention and sums stay in 32-bit floats, and the few layers that
 * {@link Int8Plan} names.
 */
final class Int8Operators extends CpuOperators {

    private static final String SYMMETRIC = "";

    private final OnnxGraph graph;

    Int8Operators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
    }

    @Override
    public String linear(String value, String prefix) {
        return Int8Plan.isExact(prefix)
                ? super.linear(value, prefix)
                : quantised(value, prefix + ".weight", prefix + ".bias");
    }

    /** The parts of a packed layer were made as tensors of their own. */
    @Override
    public String linearRows(String value, String weight, String bias, long from, long count) {
        return quantised(value, Int8Weights.part(weight, from), Int8Weights.part(bias, from));
    }

    private String quantised(String value, String weight, String bias) {
        return graph.extended(
                "DynamicQuantizeMatMul",
                List.of(value, weight(weight), weight(Int8Weights.scale(weight)), SYMMETRIC, weight(bias)));
    }
}
