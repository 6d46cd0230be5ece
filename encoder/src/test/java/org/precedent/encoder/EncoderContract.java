package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every encoder promises. Each adapter's test extends it. */
public abstract class EncoderContract {

    private static final List<String> TEXTS =
            List.of("left pneumothorax", "No effusion.", "", "a b c d e f g h i j k l m n o p q r s t u v w x y z");

    private Encoder encoder;

    /** A new encoder, which the contract closes. */
    protected abstract Encoder open() throws Exception;

    @BeforeEach
    final void openOne() throws Exception {
        encoder = open();
    }

    @AfterEach
    final void closeIt() {
        encoder.close();
    }

    /** Noise of a size, from a seed. */
    protected static Pixels noise(int width, int height, long seed) {
        byte[] rgb = new byte[width * height * 3];
        new Random(seed).nextBytes(rgb);
        return Pixels.of(width, height, rgb);
    }

    private static List<Pixels> images() {
        return List.of(noise(1, 1, 1), noise(7, 90, 2), noise(300, 2, 3), noise(64, 64, 4), noise(33, 21, 5));
    }

    @Test
    final void everyEmbeddingHasTheDimension() {
        encoder.encodeImages(images()).forEach(vector -> assertEquals(encoder.dimension(), vector.dimension()));
        encoder.encodeTexts(TEXTS).forEach(vector -> assertEquals(encoder.dimension(), vector.dimension()));
    }

    @Test
    final void aListGivesWhatEachInputGivesAlone() {
        List<Embedding> together = encoder.encodeImages(images());
        for (int i = 0; i < together.size(); i++) {
            assertEquals(1, together.get(i).cosine(encoder.encodeImage(images().get(i))), 1e-6);
        }
        List<Embedding> textsTogether = encoder.encodeTexts(TEXTS);
        for (int i = 0; i < TEXTS.size(); i++) {
            assertEquals(1, textsTogether.get(i).cosine(encoder.encodeText(TEXTS.get(i))), 1e-6);
        }
    }

    @Test
    final void anEmptyListGivesAnEmptyList() {
        assertEquals(List.of(), encoder.encodeImages(List.of()));
        assertEquals(List.of(), encoder.encodeTexts(List.of()));
    }

    @Test
    final void differentInputsGiveDifferentEmbeddings() {
        assertTrue(encoder.encodeImage(noise(64, 64, 4)).cosine(encoder.encodeImage(noise(1, 1, 1))) < 0.9999);
        assertTrue(encoder.encodeText("left").cosine(encoder.encodeText("right")) < 0.9999);
    }

    @Test
    final void tokensFillTheLimitAndEndInTheEndMark() {
        for (String text : TEXTS) {
            Tokens tokens = encoder.tokenize(text);
            assertEquals(encoder.textLimit(), tokens.ids().size());
            assertEquals(1, tokens.ids().getLast());
        }
    }

    @Test
    final void aTextAboveTheLimitIsCutAndSaysSo() {
        String text = IntStream.range(0, 200).mapToObj(i -> "lung").reduce("", (a, b) -> a + " " + b);
        Tokens tokens = encoder.tokenize(text);
        assertTrue(tokens.cut());
        assertEquals(encoder.textLimit(), tokens.count());
        assertEquals(false, encoder.tokenize("lung").cut());
        assertEquals(2, encoder.tokenize("lung").count());
    }

    @Test
    final void probabilityRisesWithTheCosine() {
        double last = 0;
        for (double cosine = -1; cosine <= 1; cosine += 0.25) {
            double probability = encoder.calibration().probability(cosine);
            assertTrue(probability > last && probability < 1);
            last = probability;
        }
    }

    @Test
    final void severalThreadsGetWhatOneGets() throws Exception {
        List<Embedding> alone = encoder.encodeImages(images());
        List<Future<List<Embedding>>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(() -> encoder.encodeImages(images())));
            }
        }
        for (Future<List<Embedding>> result : results) {
            for (int i = 0; i < alone.size(); i++) {
                assertEquals(1, alone.get(i).cosine(result.get().get(i)), 1e-6);
            }
        }
    }

    @Test
    final void closingTwiceDoesNothing() {
        encoder.close();
        encoder.close();
    }
}
