package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this build and the machine under it offer to an encoder. */
interface Machine {

    /** Whether the CPU's products of 8-bit integers are faster than those of floats. */
    boolean multipliesInt8();

    /** What the build of ONNX Runtime can compute on, if the machine has it. */
    Set<OrtProvider> providers();

    /** The GPUs that an NVIDIA driver knows, in CUDA's order; none without a driver. */
    List<Gpu> gpus();

    /** Why a provider that is in the build cannot be used after all, such as a library that is not installed. */
    Optional<String> obstacle(Provider provider);
}
