package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.Resize;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.CheckpointLayout;
import org.precedent.encoder.checkpoint.CheckpointLayout.Place;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.image.ImagePreparation;

/** The encoder against what PyTorch computed from the same formula's weights: see encoder/training/precisions.py. */
final class PyTorchPrecisionsTest {

    private JsonNode reference;
    private Path model;
    private EncoderOptions options;

    @BeforeEach
    void read(@TempDir Path folder) throws IOException {
        model = folder.resolve("model");
        options = EncoderOptions.DEFAULTS.withPrecision(Precision.FP32).withCache(folder.resolve("cache"));
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/precisions.json"))) {
            reference = new ObjectMapper().readTree(in);
        }
    }

    private static Pixels picture(JsonNode image, int number) {
        int width = image.get("width").intValue();
        int height = image.get("height").intValue();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (3 * x + 5 * y + 7 * (i % 3) + 11 * number * x * y);
        }
        return Pixels.of(width, height, rgb);
    }

    private List<Pixels> pictures() {
        List<Pixels> pictures = new ArrayList<>();
        for (JsonNode image : reference.get("images")) {
            pictures.add(picture(image, pictures.size()));
        }
        return pictures;
    }

    private List<String> texts() {
        return StreamSupport.stream(reference.get("texts").spliterator(), false)
                .map(text -> text.get("text").textValue())
                .toList();
    }

    @Test
    void pixelsEqualThoseThatEnterTheReference() throws Exception {
        TinyCheckpoint.ofFormula().write(model);
        ImagePreparation preparation = new ImagePreparation(
                Checkpoint.open(model, ModelCache.in(options.cache())).preprocessing(), Resize.TF_BILINEAR);
        List<Pixels> pictures = pictures();
        for (int i = 0; i < pictures.size(); i++) {
            String wanted = reference.get("images").get(i).get("sha256").textValue();
            assertEquals(wanted, sha256(preparation.resized(pictures.get(i))), "image " + i);
        }
    }

    private static String sha256(Pixels square) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < square.height(); y++) {
                for (int x = 0; x < square.width(); x++) {
                    digest.update((byte) square.sample(x, y, channel));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void tokenIdsEqualThoseThatEnterTheReference() throws IOException {
        TinyCheckpoint.ofFormula().write(model);
        try (SiglipEncoder encoder = SiglipEncoder.open(model, options)) {
            for (JsonNode text : reference.get("texts")) {
                List<Integer> ids = StreamSupport.stream(text.get("ids").spliterator(), false)
                        .map(JsonNode::intValue)
                        .toList();
                assertEquals(ids, encoder.tokenize(text.get("text").textValue()).ids());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"F32,1", "F32,3", "F16,1", "F16,3", "BF16,1", "BF16,3"})
    void vectorsEqualThoseOfTheReference(String type, int shards) throws IOException {
        TinyCheckpoint.ofFormula().write(model, new CheckpointLayout(List.of(type), shards, Place.LINKED));
        JsonNode wanted = reference.get("vectors").get(type);
        try (SiglipEncoder encoder = SiglipEncoder.open(model, options)) {
            double images = worst(encoder.encodeImages(pictures()), wanted.get("images"));
            double texts = worst(encoder.encodeTexts(texts()), wanted.get("texts"));
            System.out.printf(
                    "PyTorch, %s in %d: 1 - cosine: images %.2e, texts %.2e%n", type, shards, 1 - images, 1 - texts);
            assertTrue(images >= 0.999999, "images: cosine " + images);
            assertTrue(texts >= 0.999999, "texts: cosine " + texts);
        }
    }

    /** Rounding moves vectors by far more than the test above lets pass, so that it can tell BF16 from the others. */
    @Test
    void theReferenceOfRoundedWeightsIsAnother() {
        Embedding exact = embedding(reference.at("/vectors/F32/images/1"));
        Embedding half = embedding(reference.at("/vectors/BF16/images/1"));
        System.out.printf("F32 against BF16: 1 - cosine %.2e%n", 1 - exact.cosine(half));
        assertTrue(exact.cosine(half) < 0.99999);
    }

    private static double worst(List<Embedding> embeddings, JsonNode wanted) {
        assertEquals(wanted.size(), embeddings.size());
        double worst = 1;
        for (int i = 0; i < embeddings.size(); i++) {
            worst = Math.min(worst, embeddings.get(i).cosine(embedding(wanted.get(i))));
        }
        return worst;
    }

    private static Embedding embedding(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.get(i).doubleValue();
        }
        return Embedding.of(vector);
    }
}
