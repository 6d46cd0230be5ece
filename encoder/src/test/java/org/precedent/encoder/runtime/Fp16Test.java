package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.graph.SiglipGraph;
import org.precedent.encoder.graph.TowerGraph;

/** The graphs that are made for a GPU, on the CPU against fp32. */
final class Fp16Test {

    private static final long SEED = TestSeed.of("Fp16Test");
    private static final Path DEMO_MODEL = Path.of("demo-model");
    private static final double LEAST_COSINE = 0.9999;
    private static final int PATCHES = 8;

    @TempDir
    private Path folder;

    private Checkpoint tiny() throws IOException {
        Path model = folder.resolve("model");
        TinyCheckpoint.random(SEED).write(model);
        return Checkpoint.open(model, cache());
    }

    private ModelCache cache() {
        return ModelCache.in(folder.resolve("cache"));
    }

    @Test
    void theGraphsForAGpuKeepTheVectorsOfATinyModel() throws IOException {
        holdEveryGraph("tiny", tiny(), 5);
    }

    /** One input: the CPU's kernels for 16-bit floats are slow. */
    @Test
    void theGraphsForAGpuKeepTheVectorsOfTheDemoModel() throws IOException {
        holdEveryGraph("demo", Checkpoint.open(DEMO_MODEL, cache()), 1);
    }

    private void holdEveryGraph(String model, Checkpoint checkpoint, int count) throws IOException {
        SiglipGraph exact = SiglipGraph.inPlace(checkpoint);
        SiglipConfig config = checkpoint.config();
        hold(model + ", fp32 for CUDA", config, exact, SiglipGraph.cuda(checkpoint), count);
        hold(model + ", fp16 for CUDA", config, exact, SiglipGraph.fp16(checkpoint, cache()), count);
        hold(model + ", fp16 for TensorRT", config, exact, SiglipGraph.plainFp16(checkpoint, cache()), count);
    }

    private static void hold(String what, SiglipConfig config, SiglipGraph exact, SiglipGraph other, int count)
            throws IOException {
        TowerInput pixels = TowerInput.pixels(config);
        ByteBuffer images = buffer(pixels, count);
        draw(images.asFloatBuffer(), config.vision().imageSize());
        hold(what + ", images", pixels, exact.vision(), other.vision(), images, count);
        TowerInput ids = TowerInput.ids(config);
        ByteBuffer texts = buffer(ids, count);
        Random random = new Random(SEED);
        while (texts.hasRemaining()) {
            texts.putLong(random.nextLong(config.text().vocabulary()));
        }
        hold(what + ", texts", ids, exact.text(), other.text(), texts, count);
    }

    private static void hold(
            String what, TowerInput input, TowerGraph exact, TowerGraph other, ByteBuffer inputs, int count)
            throws IOException {
        double lowest = 1;
        try (Tower wanted = OnnxTower.open(exact, input, 0);
                Tower found = OnnxTower.open(other, input, 0)) {
            List<Embedding> vectors = wanted.pooled(inputs, count);
            for (int i = 0; i < count; i++) {
                lowest = Math.min(
                        lowest,
                        vectors.get(i).cosine(found.pooled(inputs, count).get(i)));
            }
        }
        System.out.printf("%s, seed %d: 1 - lowest cosine to fp32 %.1e%n", what, SEED, 1 - lowest);
        assertTrue(lowest >= LEAST_COSINE, what + ": " + lowest);
    }

    @Test
    void regionsAndSingleLayersAreThereInFp16Too() throws IOException {
        Checkpoint checkpoint = tiny();
        int width = checkpoint.config().vision().tower().width();
        TowerInput hidden = TowerInput.hidden(width);
        int rows = checkpoint.config().vision().positions() + 1;
        ByteBuffer states = buffer(hidden, rows);
        fill(states.asFloatBuffer());
        SiglipGraph exact = SiglipGraph.inPlace(checkpoint);
        SiglipGraph half = SiglipGraph.fp16(checkpoint, cache());
        hold("tiny, regions", hidden, exact.regions(), half.regions(), states, rows);
        try (Tower layer = OnnxTower.open(half.visionLayer(), hidden, 0)) {
            layer.run(buffer(hidden, rows - 1), rows - 1);
        }
    }

    @Test
    void aWeightBeyond16BitsIsRefused() throws IOException {
        Path model = folder.resolve("large");
        TinyCheckpoint checkpoint = TinyCheckpoint.random(SEED);
        checkpoint.weight("text_model.head.weight")[3] = 65520;
        checkpoint.write(model);
        Checkpoint opened = Checkpoint.open(model, cache());
        ModelException refused = assertThrows(ModelException.class, () -> SiglipGraph.fp16(opened, cache()));
        assertEquals(
                "tensor text_model.head.weight has a weight of 65520.0, which 16-bit floats cannot hold;"
                        + " use --precision fp32",
                refused.getMessage());
    }

    @Test
    void aCpuComputesFp16InFp32ButCallsItFp16() throws IOException {
        tiny();
        EncoderOptions options = EncoderOptions.DEFAULTS.withCache(folder.resolve("cache"));
        try (Encoder exact = SiglipEncoder.open(folder.resolve("model"), options.withPrecision(Precision.FP32));
                Encoder half = SiglipEncoder.open(folder.resolve("model"), options.withPrecision(Precision.FP16))) {
            assertEquals("fp16", half.fingerprint().precision());
            assertEquals(exact.encodeText("left lung"), half.encodeText("left lung"));
        }
    }

    private static ByteBuffer buffer(TowerInput input, int count) {
        return ByteBuffer.allocateDirect(input.bytes() * count).order(ByteOrder.nativeOrder());
    }

    private static void fill(FloatBuffer numbers) {
        Random random = new Random(SEED);
        while (numbers.hasRemaining()) {
            numbers.put(random.nextFloat() * 2 - 1);
        }
    }

    /** Soft patches, as pictures have: noise of single pixels is nothing that a model was made for. */
    private static void draw(FloatBuffer planes, int size) {
        Random random = new Random(SEED);
        float[] patches = new float[PATCHES * PATCHES];
        while (planes.hasRemaining()) {
            for (int i = 0; i < patches.length; i++) {
                patches[i] = random.nextFloat() * 2 - 1;
            }
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    planes.put(between(patches, row / (float) size, column / (float) size));
                }
            }
        }
    }

    /** Bilinear, at a place from 0 to below 1. */
    private static float between(float[] patches, float down, float right) {
        float y = down * (PATCHES - 1);
        float x = right * (PATCHES - 1);
        int row = (int) y;
        int column = (int) x;
        int at = row * PATCHES + column;
        float above = patches[at] + (x - column) * (patches[at + 1] - patches[at]);
        float below = patches[at + PATCHES] + (x - column) * (patches[at + PATCHES + 1] - patches[at + PATCHES]);
        return above + (y - row) * (below - above);
    }
}
