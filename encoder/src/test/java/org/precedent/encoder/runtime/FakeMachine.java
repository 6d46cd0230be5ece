package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A machine as a test wants it.
 *
 * @param cudaObstacle why CUDA cannot be used; empty if it can
 * @param tensorRtObstacle the same for TensorRT
 */
record FakeMachine(
        boolean multipliesInt8,
        Set<OrtProvider> providers,
        List<Gpu> gpus,
        String cudaObstacle,
        String tensorRtObstacle)
        implements Machine {

    static final Gpu GPU = new Gpu(0, "NVIDIA Fake", 24L << 30);
    private static final Gpu SECOND = new Gpu(1, "NVIDIA Fake", 16L << 30);

    /** Without a GPU, and with a build for the CPU. */
    static FakeMachine ordinary() {
        return new FakeMachine(true, EnumSet.of(OrtProvider.CPU), List.of(), "", "");
    }

    /** With two GPUs on which all works. */
    static FakeMachine withGpus() {
        Set<OrtProvider> providers = EnumSet.of(OrtProvider.CPU, OrtProvider.CUDA, OrtProvider.TENSOR_RT);
        return new FakeMachine(true, providers, List.of(GPU, SECOND), "", "");
    }

    FakeMachine withoutDriver() {
        return new FakeMachine(multipliesInt8, providers, List.of(), cudaObstacle, tensorRtObstacle);
    }

    FakeMachine withCudaObstacle(String words) {
        return new FakeMachine(multipliesInt8, providers, gpus, words, tensorRtObstacle);
    }

    FakeMachine withTensorRtObstacle(String words) {
        return new FakeMachine(multipliesInt8, providers, gpus, cudaObstacle, words);
    }

    @Override
    public Optional<String> obstacle(Provider provider) {
        boolean tensorRt =
                provider instanceof GpuProvider gpu && !gpu.tensorRt().isEmpty();
        return Optional.of(tensorRt ? tensorRtObstacle : cudaObstacle).filter(words -> !words.isEmpty());
    }
}
