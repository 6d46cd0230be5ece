package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.readymade.ReadyExport;

/** An encoder on ready ONNX files gives what one on the safetensors gives that they were exported from. */
final class ReadymadeEncoderTest {

    private static final long SEED = TestSeed.of("ReadymadeEncoderTest");
    private static final List<String> TEXTS = List.of("Left pneumothorax!", "no effusion", "", "right lungs", "x y z");

    @TempDir
    private Path folder;

    private Path original;
    private Path ready;
    private ReadyExport export;

    @BeforeEach
    void writeBoth() throws IOException {
        original = folder.resolve("original");
        ready = folder.resolve("ready");
        TinyCheckpoint.random(SEED).write(original);
        export = ReadyExport.of(original, folder.resolve("cache"));
        writeAllButWeights(ready);
    }

    static void writeAllButWeights(Path directory) throws IOException {
        TinyCheckpoint.random(SEED).write(directory);
        Files.delete(directory.resolve("model.safetensors"));
    }

    private Encoder open(Path directory) throws IOException {
        return SiglipEncoder.open(directory, options());
    }

    private EncoderOptions options() {
        return EncoderOptions.DEFAULTS.withBatchSize(3).withCache(folder.resolve("cache"));
    }

    private ModelProto both() throws IOException {
        return export.both((float) Math.log(10), -3);
    }

    private void assertGivesTheSame(Path directory) throws IOException {
        List<Pixels> images = List.of(noise(30, 30, 1), noise(61, 17, 3), noise(13, 200, 4), noise(2, 3, 6));
        try (Encoder wanted = open(original);
                Encoder found = open(directory)) {
            double worst = Math.min(
                    worst(wanted.encodeImages(images), found.encodeImages(images)),
                    worst(wanted.encodeTexts(TEXTS), found.encodeTexts(TEXTS)));
            System.out.printf("ready-made against safetensors, seed %d: 1 - cosine %.2e%n", SEED, 1 - worst);
            assertTrue(worst >= 0.99999, "cosine " + worst);
        }
    }

    private static Pixels noise(int width, int height, long seed) {
        byte[] rgb = new byte[width * height * 3];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(width, height, rgb);
    }

    private static double worst(List<Embedding> wanted, List<Embedding> found) {
        double worst = 1;
        for (int i = 0; i < wanted.size(); i++) {
            worst = Math.min(worst, wanted.get(i).cosine(found.get(i)));
        }
        return worst;
    }

    @Test
    void oneGraphWithItsWeightsInsideGivesTheSameVectorsAndProbabilities() throws IOException {
        ReadyExport.write(both(), ready.resolve("model.onnx"));
        assertGivesTheSame(ready);
        try (Encoder wanted = open(original);
                Encoder found = open(ready)) {
            assertInstanceOf(LogitCalibration.Known.class, found.calibration());
            assertEquals(
                    wanted.calibration().probability(0.3), found.calibration().probability(0.3), 1e-6);
        }
    }

    @Test
    void oneGraphWithItsWeightsBesideGivesTheSame() throws IOException {
        ReadyExport.write(both(), ready.resolve("model.onnx"), "model.onnx_data");
        assertGivesTheSame(ready);
    }

    @Test
    void aPairGivesTheSameButNoProbability() throws IOException {
        ReadyExport.write(export.vision(), ready.resolve("onnx/vision_model.onnx"), "vision_model.onnx_data");
        ReadyExport.write(export.text(), ready.resolve("onnx/text_model.onnx"));
        assertGivesTheSame(ready);
        try (Encoder encoder = open(ready)) {
            LogitCalibration.Unknown unknown = assertInstanceOf(LogitCalibration.Unknown.class, encoder.calibration());
            assertEquals(unknown, encoder.background().calibration());
            assertTrue(unknown.why().contains("bring model.safetensors"), unknown.why());
        }
    }

    @Test
    void aSnapshotInACacheWhoseFilesAreAllLinksGivesTheSame() throws IOException {
        Path snapshot = folder.resolve("models--a--b/snapshots/0123");
        Path blobs = folder.resolve("models--a--b/blobs");
        ReadyExport.write(export.vision(), ready.resolve("onnx/vision_model.onnx"), "vision_model.onnx_data");
        ReadyExport.write(export.text(), ready.resolve("onnx/text_model.onnx"));
        Files.createDirectories(blobs);
        Files.createDirectories(snapshot.resolve("onnx"));
        List<Path> files;
        try (var walk = Files.walk(ready)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path blob = blobs.resolve("blob" + files.indexOf(file));
            Files.move(file, blob);
            Path link = snapshot.resolve(ready.relativize(file));
            Files.createSymbolicLink(link, link.resolveSibling("").relativize(blob));
        }
        assertGivesTheSame(snapshot);
    }

    @Test
    void towersInHalfPrecisionAtTheirDoorsAndWithAMaskGiveNearlyTheSame() throws IOException {
        ReadyExport.write(
                ReadyExport.halfDoors(export.vision(), "pixel_values", "pooler_output"),
                ready.resolve("onnx/vision_model_fp16.onnx"));
        ReadyExport.write(
                ReadyExport.withMask(ReadyExport.halfDoors(export.text(), "", "pooler_output")),
                ready.resolve("onnx/text_model_fp16.onnx"));
        List<Pixels> images = List.of(noise(30, 30, 1), noise(61, 17, 3));
        try (Encoder wanted = open(original);
                Encoder found = SiglipEncoder.open(ready, options().withPrecision(Precision.FP16))) {
            assertEquals("fp16", found.fingerprint().precision());
            assertTrue(worst(wanted.encodeImages(images), found.encodeImages(images)) >= 0.9999);
            assertTrue(worst(wanted.encodeTexts(TEXTS), found.encodeTexts(TEXTS)) >= 0.9999);
        }
    }

    @Test
    void regionsAreSaidNotToBeThere() throws IOException {
        ReadyExport.write(both(), ready.resolve("model.onnx"));
        try (Encoder encoder = open(ready)) {
            assertThrows(UnsupportedOperationException.class, () -> encoder.encodeRegions(noise(30, 30, 1)));
        }
    }

    @Test
    void theSameFilesInAnotherPlaceHaveTheSameFingerprintAndOtherWeightsAnother() throws IOException {
        ReadyExport.write(both(), ready.resolve("model.onnx"), "model.onnx_data");
        try (Encoder first = open(ready)) {
            Path moved = folder.resolve("moved");
            Files.move(ready, moved);
            try (Encoder second = open(moved)) {
                assertEquals(first.fingerprint(), second.fingerprint());
            }
            byte[] weights = Files.readAllBytes(moved.resolve("model.onnx_data"));
            weights[1000] ^= 1;
            Files.write(moved.resolve("model.onnx_data"), weights);
            try (Encoder third = open(moved)) {
                assertTrue(third.fingerprint()
                        .difference(first.fingerprint())
                        .orElseThrow()
                        .startsWith("weights"));
            }
        }
    }
}
