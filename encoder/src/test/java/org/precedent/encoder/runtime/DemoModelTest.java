package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;

/** The committed demo model against the token ids and vectors that its training code wrote with PyTorch. */
final class DemoModelTest {

    private static final Path MODEL = Path.of("demo-model");
    private static final Path TRAINING = Path.of("training");

    @Test
    void tokensEqualThoseOfTheTraining() throws IOException {
        JsonNode expected = read("tokens.json");
        try (Encoder encoder = SiglipEncoder.open(MODEL, EncoderOptions.DEFAULTS)) {
            for (JsonNode text : expected) {
                List<Integer> ids = StreamSupport.stream(text.get("ids").spliterator(), false)
                        .map(JsonNode::intValue)
                        .toList();
                String words = text.get("text").asText();
                assertEquals(ids, encoder.tokenize(words).ids(), words);
            }
        }
        System.out.println("demo model: the token ids of " + expected.size() + " texts equal the training's");
    }

    @Test
    void embeddingsAndLogitsAgreeWithPyTorch() throws IOException {
        JsonNode expected = read("reference.json");
        try (Encoder encoder = SiglipEncoder.open(MODEL, EncoderOptions.DEFAULTS)) {
            List<Embedding> images = encoder.encodeImages(
                    patterns(expected.get("images").size(), expected.get("size").intValue()));
            List<String> words = new ArrayList<>();
            expected.get("texts").forEach(text -> words.add(text.get("text").asText()));
            List<Embedding> texts = encoder.encodeTexts(words);
            double worst = 1;
            double worstLogit = 0;
            for (int i = 0; i < images.size(); i++) {
                worst = Math.min(
                        worst,
                        images.get(i).cosine(vector(expected.get("images").get(i))));
                for (int j = 0; j < texts.size(); j++) {
                    double probability =
                            encoder.calibration().probability(images.get(i).cosine(texts.get(j)));
                    double wanted = expected.get("logits").get(i).get(j).doubleValue();
                    worstLogit = Math.max(worstLogit, Math.abs(logit(probability) - wanted));
                }
            }
            for (int j = 0; j < texts.size(); j++) {
                worst = Math.min(
                        worst,
                        texts.get(j).cosine(vector(expected.get("texts").get(j).get("embedding"))));
            }
            System.out.printf("demo model against PyTorch: 1 - cosine %.2e, logits %.2e%n", 1 - worst, worstLogit);
            assertTrue(worst >= 0.999999, "cosine " + worst);
            assertTrue(worstLogit <= 1e-4, "a logit differs by " + worstLogit);
        }
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** The pictures that the reference's {@code pattern} describes. */
    private static List<Pixels> patterns(int count, int size) {
        List<Pixels> patterns = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            byte[] rgb = new byte[size * size * 3];
            for (int i = 0; i < rgb.length; i++) {
                int x = i / 3 % size;
                int y = i / 3 / size;
                rgb[i] = (byte) (3 * x + 5 * y + 7 * (i % 3) + 11 * n * x * y);
            }
            patterns.add(Pixels.of(size, size, rgb));
        }
        return patterns;
    }

    private static Embedding vector(JsonNode numbers) {
        float[] vector = new float[numbers.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) numbers.get(i).doubleValue();
        }
        return Embedding.of(vector);
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(TRAINING.resolve(name).toFile());
    }
}
