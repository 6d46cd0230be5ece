package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.precedent.encoder.Device;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides whether an encoder gets a GPU, and which. */
final class GpuChoice {

    private static final Logger LOG = LoggerFactory.getLogger(GpuChoice.class);

    private final Machine machine;

    GpuChoice(Machine machine) {
        this.machine = machine;
    }

    /**
     * The GPU for an encoder; none for the CPU.
     *
     * @throws ModelException if one was asked for by its number and cannot be used; the message says what is missing
     */
    Optional<Gpu> of(Device asked, Precision precision) throws ModelException {
        boolean built = machine.providers().contains(OrtProvider.CUDA);
        return switch (asked.kind()) {
            case CPU -> Optional.empty();
            case AUTO -> built && precision != Precision.INT8 ? first() : Optional.empty();
            case CUDA -> Optional.of(numbered(asked, precision, built));
        };
    }

    private Optional<Gpu> first() {
        List<Gpu> gpus = machine.gpus();
        if (gpus.isEmpty()) {
            LOG.warn("this build can use a GPU, but no NVIDIA driver answers with one: the CPU encodes");
            return Optional.empty();
        }
        Gpu gpu = gpus.getFirst();
        Optional<String> obstacle = obstacle(gpu);
        if (obstacle.isPresent()) {
            LOG.warn("{} is there but cannot be used, so the CPU encodes: {}", gpu.label(), obstacle.get());
            return Optional.empty();
        }
        return Optional.of(gpu);
    }

    private Gpu numbered(Device asked, Precision precision, boolean built) throws ModelException {
        if (precision == Precision.INT8) {
            throw refused(asked, "int8 is for CPUs; take --precision fp16, fp32 or auto, or --device cpu");
        }
        if (!built) {
            throw refused(asked, "this build has no GPU support; build with ./precedent build --gpu");
        }
        List<Gpu> gpus = machine.gpus();
        if (gpus.isEmpty()) {
            throw refused(asked, "no NVIDIA driver answers with a GPU; install the driver, and let a container see it");
        }
        if (asked.number() >= gpus.size()) {
            throw refused(
                    asked,
                    "there is no such GPU; there are "
                            + gpus.stream().map(Gpu::label).toList());
        }
        Gpu gpu = gpus.get(asked.number());
        Optional<String> obstacle = obstacle(gpu);
        if (obstacle.isPresent()) {
            throw refused(asked, obstacle.get());
        }
        return gpu;
    }

    private Optional<String> obstacle(Gpu gpu) {
        return machine.obstacle(
                        new GpuProvider(gpu.number(), GpuSettings.of(gpu, 0).cuda(), Map.of()))
                .map(words -> words + " (CUDA 12 and cuDNN 9 must be installed: docs/gpu.md)");
    }

    private static ModelException refused(Device asked, String why) {
        return new ModelException("--device " + asked.label() + " cannot be used: " + why);
    }
}
