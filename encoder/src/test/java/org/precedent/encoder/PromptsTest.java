package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptsTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final Embedding red = encoder.encodeImage(Pixels.of(1, 1, new byte[] {(byte) 200, 0, 0}));

    @Test
    void aProbabilityIsThatOfThePairWhateverTheOtherPrompts() {
        Label alone = Prompts.of(encoder, List.of("red")).label(red).getFirst();
        Label among = Prompts.of(encoder, List.of("blue", "red")).label(red).get(1);

        assertEquals(encoder.calibration().probability(red.cosine(encoder.encodeText("red"))), alone.probability());
        assertEquals(alone.probability(), among.probability());
        assertEquals(1, alone.share(), 1e-12);
        assertTrue(among.share() < 1);
    }

    /** The fake encoder's logit is 10 x cosine - 5. */
    @Test
    void sharesAreTheSoftmaxOfTheLogits() {
        List<Label> labels =
                Prompts.of(encoder, List.of("red", "green", "blue")).label(red);

        double[] odds = labels.stream()
                .mapToDouble(label -> Math.exp(10 * label.cosine() - 5))
                .toArray();
        for (int i = 0; i < odds.length; i++) {
            assertEquals(odds[i] / Arrays.stream(odds).sum(), labels.get(i).share(), 1e-8);
        }
        assertEquals("red", labels.getFirst().prompt());
        assertTrue(labels.getFirst().share() > labels.get(1).share());
    }

    @Test
    void promptsAreEncodedOnceForAllImages() {
        Prompts prompts = Prompts.of(encoder, List.of("red", "green"));
        prompts.label(red);
        prompts.label(red);

        assertEquals(2, encoder.encodedTexts());
    }

    @Test
    void withoutPromptsThereIsNothingToSay() {
        assertThrows(IllegalArgumentException.class, () -> Prompts.of(encoder, List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Prompts(encoder.calibration(), List.of("a", "b"), List.of(red)));
    }
}
