package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The machine that this runs on. */
final class ThisMachine implements Machine {

    @Override
    public boolean multipliesInt8() {
        return CpuFeatures.multipliesInt8();
    }

    @Override
    public Set<OrtProvider> providers() {
        QuietRuntime.environment();
        return OrtEnvironment.getAvailableProviders();
    }

    @Override
    public List<Gpu> gpus() {
        return CudaDriver.gpus();
    }

    /** Loading a provider's library is the test: it needs all that the provider needs. */
    @Override
    public Optional<String> obstacle(Provider provider) {
        QuietRuntime.environment();
        try (SessionOptions options = new SessionOptions()) {
            provider.addTo(options);
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(String.valueOf(e.getMessage()).strip());
        }
    }
}
