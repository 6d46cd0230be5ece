package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Device;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** All that happens on a machine with a GPU, up to the call of its provider: what it would run, the CPU does. */
final class GpuTowersTest {

    private static final long SEED = TestSeed.of("GpuTowersTest");
    private static final String NO_MEMORY = "Failed to allocate memory for requested buffer of size 1024";

    @TempDir
    private Path folder;

    private final List<GpuProvider> asked = new ArrayList<>();
    private final List<Integer> failing = new ArrayList<>();
    private Checkpoint checkpoint;
    private ModelCache cache;

    @BeforeEach
    void layOutTheModel() throws IOException {
        TinyCheckpoint.random(SEED).write(folder.resolve("model"));
        cache = ModelCache.in(folder.resolve("cache"));
        checkpoint = Checkpoint.open(folder.resolve("model"), cache);
    }

    private Towers towers(Machine machine, EncoderOptions options, String failure) throws IOException {
        GpuTowers.Opening opening = (graph, input, threads, provider) -> {
            asked.add((GpuProvider) provider);
            if (failing.contains(asked.size())) {
                throw new ModelException("the model cannot be loaded", new OrtException(1, failure));
            }
            return OnnxTower.open(graph, input, threads);
        };
        return new Devices(machine, opening).choose(checkpoint, options, cache);
    }

    private static EncoderOptions options(String device) {
        return EncoderOptions.DEFAULTS.withDevice(Device.of(device));
    }

    private static boolean usesTensorRt(GpuProvider provider) {
        return !provider.tensorRt().isEmpty();
    }

    private ByteBuffer texts(int count) {
        TowerInput ids = TowerInput.ids(checkpoint.config());
        return ByteBuffer.allocateDirect(ids.bytes() * count).order(ByteOrder.nativeOrder());
    }

    @Test
    void autoIsFp16OnAGpu() throws IOException {
        Towers towers = towers(FakeMachine.withGpus(), options("auto"), "");
        assertEquals(Precision.FP16, towers.precision());
        assertEquals(Device.of("cuda:0"), towers.device());
    }

    @Test
    void autoIsTheCpuWithoutAGpu() throws IOException {
        Towers towers = towers(FakeMachine.ordinary(), options("auto"), "");
        assertEquals(Precision.FP32, towers.precision(), "the model is tiny");
        assertEquals(Device.CPU, towers.device());
    }

    @Test
    void theLargeTowersRunOnTensorRtAndTheRestOnCuda() throws IOException {
        Towers towers = towers(FakeMachine.withGpus(), options("cuda:1"), "");
        towers.vision(1).close();
        towers.text(1).close();
        towers.regions(1).close();
        towers.visionProbe().orElseThrow().layer().open(1).close();
        assertEquals(
                List.of(true, true, false, false),
                asked.stream().map(GpuTowersTest::usesTensorRt).toList());
        assertTrue(asked.stream().allMatch(provider -> provider.number() == 1));
        assertEquals("pixel_values:64x3x30x30", asked.getFirst().tensorRt().get("trt_profile_max_shapes"));
        assertEquals("input_ids:64x12", asked.get(1).tensorRt().get("trt_profile_max_shapes"));
    }

    @Test
    void aPinnedBatchIsTensorRtsLargest() throws IOException {
        towers(FakeMachine.withGpus(), options("cuda:0").withBatchSize(5), "")
                .text(1)
                .close();
        assertEquals("input_ids:5x12", asked.getFirst().tensorRt().get("trt_profile_max_shapes"));
    }

    @Test
    void everyGraphKeepsItsEngineInAFolderOfThisModel() throws IOException {
        Towers towers = towers(FakeMachine.withGpus(), options("cuda:0"), "");
        towers.vision(1).close();
        towers.text(1).close();
        towers.text(1).close();
        List<Path> engines = asked.stream()
                .map(provider -> Path.of(String.valueOf(provider.tensorRt().get("trt_engine_cache_path"))))
                .toList();
        assertEquals(2, engines.stream().distinct().count());
        assertEquals(engines.get(1), engines.get(2));
        Path ofModel = folder.resolve("cache").resolve("tensorrt-" + checkpoint.weightsHash());
        assertTrue(engines.stream().allMatch(path -> path.startsWith(ofModel) && Files.isDirectory(path)));
    }

    @Test
    void whereTensorRtIsNotInstalledCudaRunsAll() throws IOException {
        Machine machine = FakeMachine.withGpus().withTensorRtObstacle("libnvinfer.so.10: cannot open");
        towers(machine, options("auto"), "").vision(1).close();
        assertEquals(
                List.of(false), asked.stream().map(GpuTowersTest::usesTensorRt).toList());
    }

    @Test
    void whereTensorRtFailsCudaTakesOverForGood() throws IOException {
        failing.add(1);
        Towers towers = towers(FakeMachine.withGpus(), options("auto"), "TensorRT EP failed to create engine");
        towers.vision(1).close();
        towers.text(1).close();
        assertEquals(
                List.of(true, false, false),
                asked.stream().map(GpuTowersTest::usesTensorRt).toList());
    }

    @Test
    void inFp32TensorRtIsNotAsked() throws IOException {
        Towers towers = towers(FakeMachine.withGpus(), options("auto").withPrecision(Precision.FP32), "");
        towers.text(1).close();
        assertEquals(Precision.FP32, towers.precision());
        assertEquals(Map.of(), asked.getFirst().tensorRt());
        assertEquals("0", asked.getFirst().cuda().get("use_tf32"));
    }

    @Test
    void aTowerThatTheMemoryDoesNotHoldRunsOnTheCpu() throws IOException {
        failing.addAll(List.of(1, 2));
        Towers towers = towers(FakeMachine.withGpus(), options("auto"), NO_MEMORY);
        try (Tower text = towers.text(1)) {
            assertInstanceOf(OnnxTower.class, text);
            assertEquals(3, text.pooled(texts(3), 3).size());
        }
    }

    @Test
    void aTowerThatCannotBeOpenedForAnotherReasonIsRefused() throws IOException {
        failing.addAll(List.of(1, 2));
        Towers towers = towers(FakeMachine.withGpus(), options("auto"), "no kernel image is available");
        ModelException refused = assertThrows(ModelException.class, () -> towers.text(1));
        assertEquals("the model cannot be loaded; --device cpu does without the GPU", refused.getMessage());
    }

    @Test
    void theMemoryThatWasGrantedIsDividedAmongTheSessions() throws IOException {
        towers(FakeMachine.withGpus(), options("auto").withDeviceMemory(4L << 30), "")
                .text(1)
                .close();
        assertEquals(Long.toString(1L << 30), asked.getFirst().cuda().get("gpu_mem_limit"));
        assertEquals(Long.toString(1L << 30), asked.getFirst().tensorRt().get("trt_max_workspace_size"));
    }

    @Test
    void theVectorsAreThoseOfTheCpu() throws IOException {
        Towers gpu = towers(FakeMachine.withGpus(), options("auto"), "");
        Towers cpu = towers(FakeMachine.ordinary(), options("cpu").withPrecision(Precision.FP16), "");
        try (Tower one = gpu.text(1);
                Tower other = cpu.text(1)) {
            assertTrue(one.pooled(texts(1), 1)
                            .getFirst()
                            .cosine(other.pooled(texts(1), 1).getFirst())
                    >= 0.9999);
        }
    }
}
