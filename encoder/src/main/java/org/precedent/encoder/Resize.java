package org.precedent.encoder;

/** The rule that brings an image to the side length of the vision tower. */
public enum Resize {
    /**
     * Bilinear at half-pixel centres, without antialiasing, then a truncating cast to 8 bit: {@code tf.image.resize},
     * as the published evaluations of MedSigLIP did.
     */
    TF_BILINEAR("tf-bilinear"),
    /** Bicubic with antialiasing in 8-bit fixed point: Pillow, as the checkpoint's preprocessor_config.json says. */
    PIL_BICUBIC("pil-bicubic");

    private final String label;

    Resize(String label) {
        this.label = label;
    }

    /** The name in a fingerprint and on the command line. */
    public String label() {
        return label;
    }
}
