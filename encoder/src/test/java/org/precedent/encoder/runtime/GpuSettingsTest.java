package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class GpuSettingsTest {

    private static final long GIB = 1L << 30;

    @Test
    void everyOptionOfCudaIsPinned() {
        assertEquals(
                new TreeMap<>(Map.of(
                        "arena_extend_strategy", "kSameAsRequested",
                        "cudnn_conv_algo_search", "HEURISTIC",
                        "cudnn_conv_use_max_workspace", "0",
                        "do_copy_in_default_stream", "1",
                        "gpu_mem_limit", "5000",
                        "use_tf32", "0")),
                new TreeMap<>(new GpuSettings(1, 5000).cuda()));
    }

    @Test
    void everyOptionOfTensorRtIsPinned() {
        assertEquals(
                new TreeMap<>(Map.of(
                        "trt_engine_cache_enable", "1",
                        "trt_engine_cache_path", "engines",
                        "trt_fp16_enable", "1",
                        "trt_layer_norm_fp32_fallback", "1",
                        "trt_max_workspace_size", "5000",
                        "trt_profile_max_shapes", "pixel_values:32x3x448x448",
                        "trt_profile_min_shapes", "pixel_values:1x3x448x448",
                        "trt_profile_opt_shapes", "pixel_values:32x3x448x448",
                        "trt_timing_cache_enable", "1",
                        "trt_timing_cache_path", "engines")),
                new TreeMap<>(new GpuSettings(1, 5000)
                        .tensorRt(Path.of("engines"), "pixel_values", List.of(3L, 448L, 448L), 32)));
    }

    @Test
    void aQuarterOfFourFifthsOfTheMemoryIsASessions() {
        Gpu gpu = new Gpu(2, "H", 100 * GIB);
        assertEquals(new GpuSettings(2, 20 * GIB), GpuSettings.of(gpu, 0));
    }

    @Test
    void aBudgetIsDividedButIsNeverMoreThanThereIs() {
        Gpu gpu = new Gpu(0, "H", 8 * GIB);
        assertEquals(new GpuSettings(0, GIB), GpuSettings.of(gpu, 4 * GIB));
        assertEquals(new GpuSettings(0, 2 * GIB), GpuSettings.of(gpu, 400 * GIB));
    }
}
