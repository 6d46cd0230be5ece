package org.precedent.encoder.readymade;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of weights that ready ONNX files come with, by the ending of their names as optimum and transformers.js write
 * it. The order is that of preference.
 */
enum Variant {
    PLAIN("", "fp32"),
    FP16("_fp16", "fp16"),
    INT8("_int8", "int8"),
    QUANTIZED("_quantized", "int8"),
    UINT8("_uint8", "int8"),
    Q4("_q4", "q4"),
    Q4F16("_q4f16", "q4"),
    BNB4("_bnb4", "q4");

    /** The precision that takes the best that is there. */
    static final String AUTO = "auto";

    private final String ending;
    private final String precision;

    Variant(String ending, String precision) {
        this.ending = ending;
        this.precision = precision;
    }

    /** What stands between the name and {@code .onnx}. */
    String ending() {
        return ending;
    }

    /** The class of the arithmetic. */
    String precision() {
        return precision;
    }

    /** The variants that answer a wish, the preferred first. */
    static List<Variant> of(String wish) {
        return Arrays.stream(values())
                .filter(variant -> wish.equals(AUTO) || variant.precision.equals(wish))
                .toList();
    }
}
