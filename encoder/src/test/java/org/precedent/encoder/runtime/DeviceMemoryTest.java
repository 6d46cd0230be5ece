package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;

final class DeviceMemoryTest {

    private static ModelException failure(String message) {
        return new ModelException("the model cannot be run", new OrtException(6, message));
    }

    /** As ONNX Runtime, CUDA, cuBLAS and cuDNN word it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Non-zero status code returned while running Gemm node. Name:'v12' Status Message: /onnxruntime_src/"
                        + "onnxruntime/core/framework/bfc_arena.cc:376 void* onnxruntime::BFCArena::AllocateRawInternal"
                        + "(size_t) Failed to allocate memory for requested buffer of size 939524096",
                "Available memory of 1048576 is smaller than requested bytes of 8388608",
                "CUDA failure 2: out of memory ; GPU=0 ; hostname=h ; file=f ; line=47 ; expr=cudaMalloc(&p, size);",
                "CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED ; GPU=0 ; hostname=h ; expr=cublasCreate(&handle);",
                "CUDNN failure 3004: CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED ; GPU=0",
                "std::bad_alloc"
            })
    void whatTheRuntimeSaysWithoutMemoryIsUnderstood(String message) {
        assertTrue(DeviceMemory.isExhausted(failure(message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUDA failure 719: unspecified launch failure ; GPU=0",
                "Got invalid dimensions for input: pixel_values",
                ""
            })
    void otherFailuresAreNot(String message) {
        assertFalse(DeviceMemory.isExhausted(failure(message)));
    }

    @Test
    void aFailureOfOurOwnIsNot() {
        assertFalse(DeviceMemory.isExhausted(new ModelException("out of memory")));
    }
}
