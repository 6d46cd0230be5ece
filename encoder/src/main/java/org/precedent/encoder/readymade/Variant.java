package org.precedent.encoder.readymade;

import java.util.Arrays;
import java.util.List;
import org.precedent.encoder.Precision;

/**
 * A kind of weights that ready ONNX files come with, by the ending of their names as optimum and transformers.js write
 * it. The order is that of preference.
 */
enum Variant {
    PLAIN("", "fp32", Precision.FP32),
    FP16("_fp16", "fp16", Precision.FP16),
    INT8("_int8", "int8", Precision.INT8),
    QUANTIZED("_quantized", "int8", Precision.INT8),
    UINT8("_uint8", "int8", Precision.INT8),
    Q4("_q4", "q4", Precision.FP32),
    BNB4("_bnb4", "bnb4", Precision.FP32),
    Q4F16("_q4f16", "q4f16", Precision.FP16);

    private final String ending;
    private final String label;
    private final Precision products;

    Variant(String ending, String label, Precision products) {
        this.ending = ending;
        this.label = label;
        this.products = products;
    }

    /** What stands between the name and {@code .onnx}. */
    String ending() {
        return ending;
    }

    /** The kind of its weights, for people. */
    String label() {
        return label;
    }

    /** The numbers that its products are computed in. */
    Precision products() {
        return products;
    }

    /**
     * The variants that answer a wish, the preferred first. {@link Precision#AUTO} takes what there is; weights of four
     * bits answer no other wish.
     */
    static List<Variant> of(Precision wish) {
        return Arrays.stream(values())
                .filter(variant -> wish == Precision.AUTO || variant.label.equals(wish.label()))
                .toList();
    }
}
