package org.precedent.encoder;

import java.util.Arrays;
import java.util.Locale;

/** The numbers that an encoder's products are computed in. Its label is part of the fingerprint. */
public enum Precision {
    /** What suits the device and the model: see {@link EncoderOptions#precision}. */
    AUTO,
    /** 32-bit floats: the reference. */
    FP32,
    /** Weights in 8-bit integers by output channel, inputs in 8 bit by their range at every run; the rest in fp32. */
    INT8,
    /**
     * On a GPU, weights and products in 16-bit floats, norms, softmax and sums in fp32. A CPU computes it in fp32,
     * whose vectors are the same within the rounding.
     */
    FP16;

    /** The name on the command line and, but for {@link #AUTO}, in a fingerprint. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The precision of a label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Precision of(String label) {
        return Arrays.stream(values())
                .filter(precision -> precision.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no precision is called '" + label + "'; there are auto, fp32, int8 and fp16"));
    }
}
