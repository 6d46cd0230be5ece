package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;
import org.precedent.encoder.graph.TowerGraph;

/**
 * A checkpoint's graphs for a GPU.
 *
 * @param forCuda the graphs that CUDA runs
 * @param forTensorRt those that TensorRT runs; null to do without it
 * @param engines the folder for TensorRT's engines of this checkpoint
 */
record GpuGraphs(CpuTowers.Graphs forCuda, CpuTowers.@Nullable Graphs forTensorRt, Path engines) {

    private static final int NAME_DIGITS = 16;

    /** The folder for one graph's engine, which is made when it is not there. Another graph has another one. */
    Path engines(TowerGraph graph) throws IOException {
        return Files.createDirectories(engines.resolve(Sha256.of(graph.model()).substring(0, NAME_DIGITS)));
    }
}
