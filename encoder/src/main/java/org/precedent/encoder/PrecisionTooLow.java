package org.precedent.encoder;

/** A faster precision that does not give this model's vectors well enough. Nothing was lost: open it in fp32. */
public final class PrecisionTooLow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How near the vectors must be to those of fp32. */
    public static final double LEAST_COSINE = 0.99;

    /**
     * What was found.
     *
     * @param precision the one that was tried
     * @param cosine the lowest between its vectors and those of fp32
     */
    public PrecisionTooLow(Precision precision, double cosine) {
        super("in %s this model's vectors keep only a cosine of %.4f to those of fp32; at least %.2f is needed"
                .formatted(precision.label(), cosine, LEAST_COSINE));
    }
}
