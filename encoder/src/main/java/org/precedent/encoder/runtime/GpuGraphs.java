package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.graph.TowerGraph;

/**
 * A checkpoint's graphs for a GPU.
 *
 * @param forCuda the graphs that CUDA runs
 * @param forTensorRt those that TensorRT runs; null to do without it
 * @param engines the folder for TensorRT's engines of this checkpoint
 */
record GpuGraphs(CpuTowers.Graphs forCuda, CpuTowers.@Nullable Graphs forTensorRt, Path engines) {

    /** The folder for one graph's engine, which is made when it is not there. Another graph has another one. */
    Path engines(TowerGraph graph) throws IOException {
        return Files.createDirectories(engines.resolve(hash(graph.model())));
    }

    private static String hash(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
