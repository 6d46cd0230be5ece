package org.precedent.encoder.checkpoint;

/** What the towers of a model are made of, checked against its architecture. */
public sealed interface Weights permits SafetensorsWeights {

    /** What the user brought, in words, such as {@code "F16 in 2 files"}. */
    String description();
}
