package org.precedent.encoder.graph;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * Products in 16-bit floats as {@link Fp16Operators}, but in the standard's operators alone, which TensorRT takes whole
 * and fuses by itself. GELU and softmax are in 32 bit: they are no products, and TensorRT draws the casts into them.
 */
final class PlainFp16Operators extends Fp16Operators {

    private final OnnxGraph graph;
    private final TowerConfig tower;
    private final PlainOperators plain;

    PlainFp16Operators(OnnxGraph graph, Tensors tensors, TowerConfig tower) {
        super(graph, tensors, tower);
        this.graph = graph;
        this.tower = tower;
        this.plain = new PlainOperators(graph, tensors, tower);
    }

    @Override
    public String gelu(String value) {
        return rounded(plain.gelu(full(value)));
    }

    @Override
    public String attention(String query, String key, String value, long positions) {
        SmallAttention attention = new HalfAttention(graph, tower);
        return half(attention.of(rounded(query), positions, rounded(key), rounded(value), positions));
    }

    /** Scores and mixing in 16 bit, the softmax between them in 32. */
    private static final class HalfAttention extends SmallAttention {

        private final OnnxGraph graph;

        HalfAttention(OnnxGraph graph, TowerConfig tower) {
            super(graph, tower);
            this.graph = graph;
        }

        @Override
        String number(float number) {
            return graph.cast(graph.number(number), DataType.FLOAT16);
        }

        @Override
        String softmax(String scores) {
            String shares = super.softmax(graph.cast(scores, DataType.FLOAT));
            return graph.cast(shares, DataType.FLOAT16);
        }
    }
}
