package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.Regions;
import org.precedent.encoder.SharedData;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** The fast precisions against fp32. */
final class PrecisionsTest {

    private static final long SEED = TestSeed.of("PrecisionsTest");
    private static final Path DEMO_MODEL = Path.of("demo-model");
    private static final List<String> TEXTS = List.of("left pneumothorax", "normal fundus", "", "infarct on the right");
    private static final int IMAGES = 60;

    @TempDir
    private Path folder;

    private Encoder open(Path model, Precision precision) throws IOException {
        EncoderOptions options =
                EncoderOptions.DEFAULTS.withPrecision(precision).withCache(folder.resolve("cache"));
        return SiglipEncoder.open(model, options);
    }

    @Test
    void int8KeepsTheVectorsOfATinyModel() throws IOException {
        Path model = folder.resolve("model");
        TinyCheckpoint.random(SEED).write(model);
        hold(model, noise(), 0.99);
    }

    @Test
    void int8KeepsTheVectorsOfTheDemoModel() throws IOException {
        hold(DEMO_MODEL, noise(), 0.999);
    }

    @Test
    void int8KeepsTheVectorsOfRealImages() throws IOException {
        List<Pixels> images = realImages();
        try (Encoder exact = open(DEMO_MODEL, Precision.FP32);
                Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            double[] cosines = cosines(exact.encodeImages(images), fast.encodeImages(images));
            Arrays.sort(cosines);
            System.out.printf(
                    "int8 of %d real images against fp32: lowest cosine %.5f, tenth %.5f, median %.6f%n",
                    images.size(), cosines[0], cosines[images.size() / 10], cosines[images.size() / 2]);
            assertTrue(cosines[0] >= 0.999, "lowest: " + cosines[0]);
        }
    }

    @Test
    void whatElseIsInTheListChangesNoVectorOfInt8() throws IOException {
        List<Pixels> images = noise();
        try (Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            List<Embedding> together = fast.encodeImages(images);
            for (int i = 0; i < images.size(); i++) {
                assertEquals(fast.encodeImage(images.get(i)), together.get(i));
            }
            assertEquals(TEXTS.stream().map(fast::encodeText).toList(), fast.encodeTexts(TEXTS));
        }
    }

    private void hold(Path model, List<Pixels> images, double least) throws IOException {
        try (Encoder exact = open(model, Precision.FP32);
                Encoder fast = open(model, Precision.INT8)) {
            double image = lowest(exact.encodeImages(images), fast.encodeImages(images));
            double text = lowest(exact.encodeTexts(TEXTS), fast.encodeTexts(TEXTS));
            System.out.printf(
                    "int8 of %s against fp32, seed %d: lowest cosine %.6f of %d images, %.6f of %d texts%n",
                    model.getFileName(), SEED, image, images.size(), text, TEXTS.size());
            assertTrue(image >= least, "images: " + image);
            assertTrue(text >= least, "texts: " + text);
        }
    }

    private static double lowest(List<Embedding> some, List<Embedding> others) {
        return Arrays.stream(cosines(some, others)).min().orElseThrow();
    }

    private static double[] cosines(List<Embedding> some, List<Embedding> others) {
        double[] cosines = new double[some.size()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = some.get(i).cosine(others.get(i));
        }
        return cosines;
    }

    @Test
    void thePrecisionIsPartOfTheFingerprint() throws IOException {
        try (Encoder exact = open(DEMO_MODEL, Precision.FP32);
                Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            assertEquals(
                    "precision: int8 is not fp32",
                    fast.fingerprint().difference(exact.fingerprint()).orElseThrow());
        }
    }

    @Test
    void aSmallModelIsNotRoundedUnlessAskedTo() throws IOException {
        try (Encoder encoder = open(DEMO_MODEL, Precision.AUTO)) {
            assertEquals("fp32", encoder.fingerprint().precision());
        }
    }

    @Test
    void roundedWeightsAreMadeOnce() throws IOException {
        Path cache = folder.resolve("cache");
        try (Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            assertFalse(Files.exists(cache) && hasInt8(cache), "not before they are needed");
            fast.encodeText("lung");
        }
        Path made = int8File(cache);
        long time = Files.getLastModifiedTime(made).toMillis();
        try (Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            fast.encodeText("lung");
        }
        assertEquals(time, Files.getLastModifiedTime(int8File(cache)).toMillis());
    }

    private static boolean hasInt8(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(PrecisionsTest::isInt8);
        }
    }

    private static Path int8File(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(PrecisionsTest::isInt8).findFirst().orElseThrow();
        }
    }

    private static boolean isInt8(Path file) {
        return String.valueOf(file.getFileName()).startsWith("int8-");
    }

    @Test
    void regionsLeftOutOneByOneAgreeInEveryPrecision() throws IOException {
        Pixels image = noise().getFirst();
        try (Encoder exact = open(DEMO_MODEL, Precision.FP32);
                Encoder fast = open(DEMO_MODEL, Precision.INT8)) {
            Regions regions = exact.encodeRegions(image);
            assertEquals(64, regions.without().size());
            assertTrue(lowest(regions.without(), fast.encodeRegions(image).without()) >= 0.99);
        }
    }

    @Test
    void withNoRegionLeftOutAnImageHasItsOwnVector() throws IOException {
        Pixels image = noise().getFirst();
        try (Encoder exact = open(DEMO_MODEL, Precision.FP32)) {
            assertEquals(1, exact.encodeRegions(image).whole().cosine(exact.encodeImage(image)), 1e-6);
        }
    }

    private static List<Pixels> noise() {
        Random random = new Random(SEED);
        List<Pixels> images = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            byte[] rgb = new byte[3 * 40 * (20 + i)];
            random.nextBytes(rgb);
            images.add(Pixels.of(40, 20 + i, rgb));
        }
        return images;
    }

    /** Some real images of every kind, spread over the sample archive. */
    private static List<Pixels> realImages() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedData.folder("archive").resolve("images"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Pixels> images = new ArrayList<>();
        for (int i = 0; i < IMAGES; i++) {
            images.add(Pixels.from(
                    ImageIO.read(files.get(i * files.size() / IMAGES).toFile())));
        }
        return images;
    }
}
