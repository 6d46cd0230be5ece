package org.precedent.encoder.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the sessions on a GPU are set up: every option of CUDA and TensorRT that is not ONNX Runtime's default, by the
 * name that it has there.
 *
 * @param number which GPU
 * @param memory that one session may take, in bytes
 */
record GpuSettings(int number, long memory) {

    /** Of the GPU's memory, without being told; the rest is the driver's, the screen's and the language model's. */
    static final int SHARE_PERCENT = 80;

    /** An encoder's large sessions: two towers, each for those who wait and for work in bulk. */
    static final int SESSIONS = 4;

    /** Checks the memory. */
    GpuSettings {
        if (memory < 1) {
            throw new IllegalArgumentException("a session with " + memory + " bytes of memory");
        }
    }

    /**
     * The settings for a GPU.
     *
     * @param budget for all sessions together, in bytes; 0 for the usual share of what the GPU has
     */
    static GpuSettings of(Gpu gpu, long budget) {
        long whole = budget > 0 ? Math.min(budget, gpu.memory()) : gpu.memory() / 100 * SHARE_PERCENT;
        return new GpuSettings(gpu.number(), Math.max(1, whole / SESSIONS));
    }

    /**
     * CUDA's options. The arena grows by what is asked for, for doubling wastes up to half of it; the one convolution
     * of a tower is not worth an exhaustive search; fp32 means fp32, not TF32.
     */
    Map<String, String> cuda() {
        return Map.of(
                "gpu_mem_limit", Long.toString(memory),
                "arena_extend_strategy", "kSameAsRequested",
                "cudnn_conv_algo_search", "HEURISTIC",
                "cudnn_conv_use_max_workspace", "0",
                "do_copy_in_default_stream", "1",
                "use_tf32", "0");
    }

    /**
     * TensorRT's options, for a graph in fp16. Its engine takes minutes to build and is kept, with what was learned on
     * the way, in a folder that belongs to this graph and these weights alone: TensorRT's own name for it knows
     * neither.
     *
     * @param input the name of the graph's input
     * @param shape of one input
     * @param batch the most inputs of a run; any number up to it may come
     */
    Map<String, String> tensorRt(Path engines, String input, List<Long> shape, int batch) {
        Map<String, String> options = new HashMap<>();
        options.put("trt_fp16_enable", "1");
        options.put("trt_layer_norm_fp32_fallback", "1");
        options.put("trt_max_workspace_size", Long.toString(memory));
        options.put("trt_engine_cache_enable", "1");
        options.put("trt_engine_cache_path", engines.toString());
        options.put("trt_timing_cache_enable", "1");
        options.put("trt_timing_cache_path", engines.toString());
        options.put("trt_profile_min_shapes", profile(input, 1, shape));
        options.put("trt_profile_opt_shapes", profile(input, batch, shape));
        options.put("trt_profile_max_shapes", profile(input, batch, shape));
        return Map.copyOf(options);
    }

    private static String profile(String input, int batch, List<Long> shape) {
        String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining("x"));
        return input + ":" + batch + "x" + sizes;
    }
}
