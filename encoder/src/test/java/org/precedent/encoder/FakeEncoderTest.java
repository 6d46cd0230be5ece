package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class FakeEncoderTest extends EncoderContract {

    private final FakeEncoder fake = new FakeEncoder();

    @Override
    protected Encoder open() {
        return new FakeEncoder();
    }

    @Test
    void textsThatShareAWordAreNear() {
        double shared = fake.encodeText("left pneumothorax").cosine(fake.encodeText("right pneumothorax"));
        double strange = fake.encodeText("left pneumothorax").cosine(fake.encodeText("mole"));
        assertTrue(shared > strange + 0.2, shared + " against " + strange);
    }

    @Test
    void anImageIsNearTheWordForItsColour() {
        byte[] rgb = new byte[30 * 20 * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 200;
        }
        Embedding image = fake.encodeImage(Pixels.of(30, 20, rgb));
        assertTrue(image.cosine(fake.encodeText("red")) > image.cosine(fake.encodeText("blue")) + 0.3);
    }

    @Test
    void imagesThatLookAlikeAreNear() {
        byte[] grey = new byte[32 * 32];
        Arrays.fill(grey, 0, 16 * 32, (byte) 250);
        Embedding image = fake.encodeImage(Pixels.ofGrey(32, 32, grey));
        grey[5] = 7;
        assertTrue(image.cosine(fake.encodeImage(Pixels.ofGrey(32, 32, grey))) > 0.9);
    }
}
