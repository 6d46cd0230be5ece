package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Locale;
import org.precedent.encoder.ModelException;

/**
 * Whether the runtime failed for want of memory. It has no error code for that, so its words must do: those of its
 * arena, of CUDA, and of the libraries of CUDA that take memory themselves.
 */
final class DeviceMemory {

    private static final List<String> WORDS = List.of(
            "failed to allocate memory",
            "is smaller than requested bytes",
            "out of memory",
            "alloc_failed",
            "allocation_failed",
            "bad_alloc");

    private DeviceMemory() {}

    /** Whether that is why a tower could not be opened or run. */
    static boolean isExhausted(ModelException failure) {
        if (!(failure.getCause() instanceof OrtException cause)) {
            return false;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(message::contains);
    }
}
