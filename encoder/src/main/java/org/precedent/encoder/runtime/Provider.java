package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;

/** The part of ONNX Runtime that computes a session's graph. */
@FunctionalInterface
interface Provider {

    /** The CPU, which every session has. */
    Provider CPU = options -> {};

    /**
     * Adds it to the options of a session.
     *
     * @throws OrtException if this build or this machine does not have it
     */
    void addTo(SessionOptions options) throws OrtException;
}
