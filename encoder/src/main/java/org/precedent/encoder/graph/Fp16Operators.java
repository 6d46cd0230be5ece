package org.precedent.encoder.graph;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * The large blocks with products in 16-bit floats: linear layers, GELU and attention, whose fused kernel keeps its
 * softmax in 32 bit.
 *
 * <p>Norms are in 32-bit floats, and so is the sum that runs through the layers. Each layer adds to it, so that some of
 * its numbers grow far beyond the others; in 16 bit they would overflow, or push the small ones out. It is a small part
 * of the memory and none of the products, so it costs next to nothing. A value is rounded once, where it enters a
 * product, however many products it enters.
 */
class Fp16Operators extends FusedOperators {

    private final OnnxGraph graph;
    private final Set<String> halves = new HashSet<>();
    private final Map<String, String> rounded = new HashMap<>();

    Fp16Operators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
    }

    @Override
    final String product(String value, String weight, String bias) {
        return half(super.product(rounded(value), weight, bias));
    }

    @Override
    public final String layerNorm(String value, String prefix, long positions) {
        return super.layerNorm(full(value), prefix, positions);
    }

    @Override
    public String gelu(String value) {
        return half(super.gelu(rounded(value)));
    }

    @Override
    public String attention(String query, String key, String value, long positions) {
        return half(super.attention(rounded(query), rounded(key), rounded(value), positions));
    }

    /** One query costs nothing, so it is exact. */
    @Override
    public final String pooling(String query, String key, String value, long positions) {
        return super.pooling(full(query), full(key), full(value), positions);
    }

    @Override
    public final String full(String value) {
        return halves.contains(value) ? graph.cast(value, DataType.FLOAT) : value;
    }

    /** The value in 16 bit, whatever it is in. */
    final String rounded(String value) {
        return halves.contains(value)
                ? value
                : rounded.computeIfAbsent(value, wide -> half(graph.cast(wide, DataType.FLOAT16)));
    }

    /** Notes that a value is in 16 bit. */
    final String half(String value) {
        halves.add(value);
        return value;
    }
}
