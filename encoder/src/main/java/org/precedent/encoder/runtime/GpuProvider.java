package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import java.util.Map;

/**
 * CUDA, behind TensorRT or alone: the one place that calls them.
 *
 * @param number which GPU
 * @param cuda options by ONNX Runtime's names
 * @param tensorRt the same; empty to do without it
 */
record GpuProvider(int number, Map<String, String> cuda, Map<String, String> tensorRt) implements Provider {

    /** Copies the options. */
    GpuProvider {
        cuda = Map.copyOf(cuda);
        tensorRt = Map.copyOf(tensorRt);
    }

    @Override
    public void addTo(SessionOptions options) throws OrtException {
        if (!tensorRt.isEmpty()) {
            try (OrtTensorRTProviderOptions provider = new OrtTensorRTProviderOptions(number)) {
                for (Map.Entry<String, String> option : tensorRt.entrySet()) {
                    provider.add(option.getKey(), option.getValue());
                }
                options.addTensorrt(provider);
            }
        }
        try (OrtCUDAProviderOptions provider = new OrtCUDAProviderOptions(number)) {
            for (Map.Entry<String, String> option : cuda.entrySet()) {
                provider.add(option.getKey(), option.getValue());
            }
            options.addCUDA(provider);
        }
    }
}
