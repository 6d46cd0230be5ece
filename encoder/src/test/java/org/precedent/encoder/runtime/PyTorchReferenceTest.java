package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.SharedData;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.image.ImagePreparation;

/** The encoder against what PyTorch computed with a small random checkpoint and SigLIP's real tokenizer. */
final class PyTorchReferenceTest {

    private Path reference;
    private Path model;
    private JsonNode expected;

    @BeforeEach
    void layOutTheModel(@TempDir Path folder) throws IOException {
        reference = SharedData.folder("siglip-reference");
        Path tokenizer = SharedData.folder("siglip-tokenizer");
        model = folder;
        for (String name : List.of("config.json", "preprocessor_config.json", "model.safetensors")) {
            Files.copy(reference.resolve("model").resolve(name), model.resolve(name));
        }
        Files.copy(tokenizer.resolve("tokenizer.json"), model.resolve("tokenizer.json"));
        expected =
                new ObjectMapper().readTree(reference.resolve("expected.json").toFile());
    }

    @Test
    void pixelsEqualThoseThatEnterTheReference() throws IOException {
        ImagePreparation preparation = new ImagePreparation(
                Checkpoint.open(model, ModelCache.in(model.resolve("cache"))).preprocessing(), Resize.TF_BILINEAR);
        int count = 0;
        for (JsonNode image : expected.get("images")) {
            Path file = reference.resolve(image.get("file").asText());
            FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
            preparation.write(read(file), numbers);
            assertArrayEquals(floats(reference.resolve("pixels/" + file.getFileName() + ".f32")), numbers.array());
            count++;
        }
        System.out.println(count + " images: every number equals the reference's");
    }

    @Test
    void tokensEqualTheReference() throws IOException {
        try (SiglipEncoder encoder = SiglipEncoder.open(model, EncoderOptions.DEFAULTS)) {
            for (JsonNode text : expected.get("texts")) {
                List<Integer> ids = StreamSupport.stream(text.get("input_ids").spliterator(), false)
                        .map(JsonNode::intValue)
                        .toList();
                assertEquals(ids, encoder.tokenize(text.get("text").asText()).ids());
            }
            System.out.println(expected.get("texts").size() + " texts: every token id equals the reference's");
        }
    }

    @Test
    void embeddingsAndLogitsAgreeWithTheReference() throws IOException {
        try (SiglipEncoder encoder = SiglipEncoder.open(model, EncoderOptions.DEFAULTS)) {
            List<Pixels> images = new ArrayList<>();
            for (JsonNode image : expected.get("images")) {
                images.add(read(reference.resolve(image.get("file").asText())));
            }
            List<String> texts = StreamSupport.stream(expected.get("texts").spliterator(), false)
                    .map(text -> text.get("text").asText())
                    .toList();
            List<Embedding> imageEmbeddings = encoder.encodeImages(images);
            List<Embedding> textEmbeddings = encoder.encodeTexts(texts);
            double images1 = 1 - worstCosine(imageEmbeddings, expected.get("images"));
            double texts1 = 1 - worstCosine(textEmbeddings, expected.get("texts"));
            double logits = worstLogit(encoder, imageEmbeddings, textEmbeddings);
            System.out.printf("1 - cosine: images %.2e, texts %.2e; logits within %.2e%n", images1, texts1, logits);
            assertTrue(images1 <= 1e-6, "images: 1 - cosine is " + images1);
            assertTrue(texts1 <= 1e-6, "texts: 1 - cosine is " + texts1);
            assertTrue(logits <= 1e-4, "logits differ by " + logits);
        }
    }

    private static double worstCosine(List<Embedding> embeddings, JsonNode references) {
        double worst = 1;
        for (int i = 0; i < embeddings.size(); i++) {
            JsonNode numbers = references.get(i).get("embedding");
            float[] vector = new float[numbers.size()];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = (float) numbers.get(j).doubleValue();
            }
            worst = Math.min(worst, embeddings.get(i).cosine(Embedding.of(vector)));
        }
        return worst;
    }

    private double worstLogit(SiglipEncoder encoder, List<Embedding> images, List<Embedding> texts) {
        double worst = 0;
        for (int i = 0; i < images.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                double probability =
                        encoder.calibration().probability(images.get(i).cosine(texts.get(j)));
                double logit = Math.log(probability / (1 - probability));
                double wanted = expected.get("logits_per_image").get(i).get(j).doubleValue();
                worst = Math.max(worst, Math.abs(logit - wanted));
            }
        }
        return worst;
    }

    private static Pixels read(Path file) throws IOException {
        return Pixels.from(ImageIO.read(file.toFile()));
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }
}
