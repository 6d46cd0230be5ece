package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.encoder.WrongEncoder;

final class PrecisionGuardTest {

    private static final List<Pixels> IMAGES = List.of(grey(10), grey(60), grey(110), grey(160), grey(210), grey(250));

    private final AtomicInteger opened = new AtomicInteger();
    private final FakeEncoder exact = new FakeEncoder();

    private Encoder guarded(Encoder fast) {
        return new PrecisionGuard(fast, Precision.INT8, () -> {
            opened.incrementAndGet();
            return exact;
        });
    }

    @Test
    void theFirstInputsOfAKindAreEncodedTwiceAndNoOthers() {
        Encoder guard = guarded(new FakeEncoder());
        guard.encodeImages(IMAGES);
        guard.encodeImages(IMAGES);
        guard.encodeTexts(List.of("one", "two"));
        guard.encodeTexts(List.of("three"));
        assertEquals(PrecisionGuard.SAMPLE, exact.encodedImages());
        assertEquals(2, exact.encodedTexts());
        assertEquals(2, opened.get());
    }

    @Test
    void vectorsThatAgreeAreGivenAway() {
        Encoder guard = guarded(new FakeEncoder());
        assertEquals(new FakeEncoder().encodeImages(IMAGES), guard.encodeImages(IMAGES));
        assertEquals(List.of(), guard.encodeImages(List.of()));
    }

    @Test
    void vectorsThatDifferTooMuchAreRefusedWithTheCosine() {
        Encoder guard = guarded(new WrongEncoder());
        PrecisionTooLow images = assertThrows(PrecisionTooLow.class, () -> guard.encodeImages(IMAGES));
        assertTrue(
                String.valueOf(images.getMessage()).startsWith("in int8 this model's vectors keep only a cosine of"));
        assertThrows(PrecisionTooLow.class, () -> guard.encodeTexts(List.of("lung")));
    }

    @Test
    void aRefusalIsRepeatedUntilSomethingElseIsOpened() {
        Encoder guard = guarded(new WrongEncoder());
        assertThrows(PrecisionTooLow.class, () -> guard.encodeImages(IMAGES));
        assertThrows(PrecisionTooLow.class, () -> guard.encodeImages(IMAGES));
    }

    @Test
    void workInTheBackgroundIsGuardedToo() {
        Encoder guard = guarded(new WrongEncoder()).background();
        assertThrows(PrecisionTooLow.class, () -> guard.encodeImages(IMAGES));
    }

    private static Pixels grey(int level) {
        return Pixels.ofGrey(1, 1, new byte[] {(byte) level});
    }
}
