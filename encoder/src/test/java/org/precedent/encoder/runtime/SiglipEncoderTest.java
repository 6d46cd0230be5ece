package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderContract;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.image.ImagePreparation;

final class SiglipEncoderTest extends EncoderContract {

    private static final long SEED = TestSeed.of("SiglipEncoderTest");
    private static final List<String> TEXTS =
            List.of("Left pneumothorax!", "no effusion", "", "right lungs", "x y z", "ab/ab <s> q", "日本");

    @TempDir
    private Path folder;

    @Override
    protected Encoder open() throws IOException {
        TinyCheckpoint.random(SEED).write(folder);
        return SiglipEncoder.open(folder, EncoderOptions.DEFAULTS.withBatchSize(3));
    }

    @Test
    void imagesAgreeWithThePlainForwardPass() throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(SEED);
        SlowSiglip slow = new SlowSiglip(checkpoint);
        List<Pixels> images = List.of(
                noise(30, 30, 1),
                noise(1, 1, 2),
                noise(61, 17, 3),
                noise(13, 200, 4),
                noise(29, 31, 5),
                noise(2, 3, 6));
        try (Encoder encoder = open()) {
            ImagePreparation preparation = new ImagePreparation(
                    Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                            .preprocessing(),
                    Resize.TF_BILINEAR);
            List<Embedding> embeddings = encoder.encodeImages(images);
            double worst = 1;
            for (int i = 0; i < images.size(); i++) {
                FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
                preparation.write(images.get(i), numbers);
                worst = Math.min(worst, embeddings.get(i).cosine(slow.image(numbers.array())));
            }
            report("images", worst);
        }
    }

    @Test
    void textsAgreeWithThePlainForwardPass() throws IOException {
        SlowSiglip slow = new SlowSiglip(TinyCheckpoint.random(SEED));
        try (Encoder encoder = open()) {
            List<Embedding> embeddings = encoder.encodeTexts(TEXTS);
            double worst = 1;
            for (int i = 0; i < TEXTS.size(); i++) {
                Embedding wanted = slow.text(encoder.tokenize(TEXTS.get(i)).ids());
                worst = Math.min(worst, embeddings.get(i).cosine(wanted));
            }
            report("texts", worst);
        }
    }

    private static void report(String what, double cosine) {
        System.out.printf("%s against the plain forward pass, seed %d: 1 - cosine %.2e%n", what, SEED, 1 - cosine);
        assertTrue(cosine >= 0.999999, what + ": cosine " + cosine);
    }

    @Test
    void logitsAgreeWithThePlainForwardPass() throws IOException {
        SlowSiglip slow = new SlowSiglip(TinyCheckpoint.random(SEED));
        try (Encoder encoder = open()) {
            ImagePreparation preparation = new ImagePreparation(
                    Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                            .preprocessing(),
                    Resize.TF_BILINEAR);
            Pixels image = noise(40, 50, 7);
            FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
            preparation.write(image, numbers);
            for (String text : TEXTS) {
                double probability = encoder.calibration()
                        .probability(encoder.encodeImage(image).cosine(encoder.encodeText(text)));
                double wanted = 10
                                * slow.image(numbers.array())
                                        .cosine(slow.text(encoder.tokenize(text).ids()))
                        - 3;
                assertEquals(wanted, Math.log(probability / (1 - probability)), 1e-4);
            }
        }
    }

    @Test
    void anotherResizingRuleGivesAnotherFingerprintAndAnotherVector() throws IOException {
        Pixels image = noise(100, 80, 8);
        try (Encoder bilinear = open();
                Encoder bicubic = SiglipEncoder.open(folder, EncoderOptions.DEFAULTS.withResize(Resize.PIL_BICUBIC))) {
            assertTrue(bilinear.fingerprint()
                    .difference(bicubic.fingerprint())
                    .orElseThrow()
                    .startsWith("resize: "));
            assertNotEquals(bilinear.encodeImage(image), bicubic.encodeImage(image));
        }
    }

    @Test
    void aClosedEncoderRefusesToWork() throws IOException {
        Encoder encoder = open();
        encoder.close();
        assertThrows(IllegalStateException.class, () -> encoder.encodeText("lung"));
        assertThrows(IllegalStateException.class, () -> encoder.tokenize("lung"));
    }

    @Test
    void weightsThatAreNoNumbersAreReportedWhenTheyShow() throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(SEED);
        checkpoint.weight("text_model.head.weight")[5] = Float.NaN;
        Path damaged = folder.resolve("damaged");
        checkpoint.write(damaged);
        try (Encoder encoder = SiglipEncoder.open(damaged, EncoderOptions.DEFAULTS)) {
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> encoder.encodeText("lung"));
            assertTrue(String.valueOf(e.getMessage()).contains("weights are damaged"));
            assertEquals(24, encoder.encodeImage(noise(9, 9, 9)).dimension());
        }
    }

    @Test
    void aReadOnlyDirectoryWithAStrangeNameIsEnough() throws IOException {
        Path strange = folder.resolve("model \"é\" 模型 #1 %20;=");
        TinyCheckpoint.random(SEED).write(strange);
        assertTrue(strange.toFile().setWritable(false));
        try (Encoder encoder = SiglipEncoder.open(strange, EncoderOptions.DEFAULTS)) {
            assertEquals(24, encoder.encodeText("lung").dimension());
            assertEquals(24, encoder.encodeImage(noise(9, 9, 9)).dimension());
            assertEquals(4, strange.toFile().listFiles().length);
        } finally {
            assertTrue(strange.toFile().setWritable(true));
        }
    }

    @Test
    void weightsBehindASymbolicLinkAreRead() throws IOException {
        Path blobs = Files.createDirectories(folder.resolve("blobs"));
        Path snapshot = folder.resolve("snapshot");
        TinyCheckpoint.random(SEED).write(snapshot);
        Files.move(snapshot.resolve("model.safetensors"), blobs.resolve("0123abcd"));
        Files.createSymbolicLink(snapshot.resolve("model.safetensors"), Path.of("../blobs/0123abcd"));
        try (Encoder encoder = SiglipEncoder.open(snapshot, EncoderOptions.DEFAULTS)) {
            assertEquals(24, encoder.encodeText("lung").dimension());
        }
    }
}
