package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.Resize;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.CheckpointLayout;
import org.precedent.encoder.checkpoint.CheckpointLayout.Place;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.image.ImagePreparation;

/** Weights in every type and layout against the plain forward pass on the same, rounded numbers. */
final class StoredPrecisionsTest {

    private static final long SEED = TestSeed.of("StoredPrecisionsTest");
    private static final List<String> TEXTS = List.of("Left pneumothorax!", "no effusion", "", "right lungs", "x y z");

    private Path model;
    private Path cache;

    @BeforeEach
    void name(@TempDir Path folder) {
        model = folder.resolve("snapshot");
        cache = folder.resolve("cache");
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of(new CheckpointLayout(List.of("F32"), 3, Place.BESIDE), false),
                Arguments.of(new CheckpointLayout(List.of("F32"), 3, Place.LINKED), false),
                Arguments.of(new CheckpointLayout(List.of("F32"), 3, Place.SCATTERED), true),
                Arguments.of(CheckpointLayout.of("F16"), true),
                Arguments.of(CheckpointLayout.of("BF16"), true),
                Arguments.of(new CheckpointLayout(List.of("F16"), 2, Place.LINKED), true),
                Arguments.of(new CheckpointLayout(List.of("BF16", "F32", "F16"), 1, Place.BESIDE), true),
                Arguments.of(new CheckpointLayout(List.of("F16", "BF16"), 3, Place.SCATTERED), true));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void vectorsAgreeWithThePlainForwardPass(CheckpointLayout layout, boolean converted) throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(SEED);
        checkpoint.write(model, layout);
        Map<String, String> before = contents(model);
        SlowSiglip slow = new SlowSiglip(checkpoint.rounded(layout));
        double worst = 1;
        EncoderOptions options =
                EncoderOptions.DEFAULTS.withPrecision(Precision.FP32).withCache(cache);
        try (SiglipEncoder encoder = SiglipEncoder.open(model, options)) {
            ImagePreparation preparation = new ImagePreparation(
                    Checkpoint.open(model, ModelCache.in(cache)).preprocessing(), Resize.TF_BILINEAR);
            for (Pixels image : List.of(noise(30, 30, 1), noise(61, 17, 2), noise(1, 1, 3))) {
                FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
                preparation.write(image, numbers);
                Embedding wanted = slow.image(numbers.array());
                worst = Math.min(worst, encoder.encodeImage(image).cosine(wanted));
            }
            for (String text : TEXTS) {
                Embedding wanted = slow.text(encoder.tokenize(text).ids());
                worst = Math.min(worst, encoder.encodeText(text).cosine(wanted));
            }
        }
        System.out.printf("%s, seed %d: 1 - cosine %.2e%n", layout, SEED, 1 - worst);
        assertTrue(worst >= 0.999999, layout + ": cosine " + worst);
        assertEquals(converted, contents(cache).keySet().stream().anyMatch(name -> name.startsWith("f32-")));
        assertEquals(before, contents(model), "the model's own files");
    }

    @Test
    void theDemoModelInSixteenBitsGivesNearlyItsOwnVectors() throws IOException {
        Path demo = Path.of("demo-model");
        new CheckpointLayout(List.of("F16", "BF16"), 2, Place.LINKED).copy(demo, model);
        EncoderOptions options =
                EncoderOptions.DEFAULTS.withPrecision(Precision.FP32).withCache(cache);
        try (SiglipEncoder whole = SiglipEncoder.open(demo, options);
                SiglipEncoder half = SiglipEncoder.open(model, options)) {
            assertNotEquals(whole.fingerprint(), half.fingerprint());
            double image = whole.encodeImage(noise(112, 112, 1)).cosine(half.encodeImage(noise(112, 112, 1)));
            double text = whole.encodeText("left pneumothorax").cosine(half.encodeText("left pneumothorax"));
            System.out.printf("demo model in 16 bits: 1 - cosine: image %.2e, text %.2e%n", 1 - image, 1 - text);
            assertTrue(image > 0.9999 && image < 1, "image: cosine " + image);
            assertTrue(text > 0.9999 && text < 1, "text: cosine " + text);
        }
    }

    private static Pixels noise(int width, int height, long seed) {
        byte[] rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(width, height, rgb);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    contents.put(
                            String.valueOf(file.getFileName()),
                            Files.getLastModifiedTime(file) + " "
                                    + Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
