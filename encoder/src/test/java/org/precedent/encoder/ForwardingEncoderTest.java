package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForwardingEncoderTest extends EncoderContract {
    private final FakeEncoder whole = new FakeEncoder();
    private final ForwardingEncoder forwarding = new ForwardingEncoder(whole) {};

    @Override
    protected Encoder open() {
        return forwarding;
    }

    @Test
    void itIsTheOther() {
        assertEquals(whole.fingerprint(), forwarding.fingerprint());
        assertEquals(whole.bulkImages(), forwarding.bulkImages());
        assertEquals(whole.calibration(), forwarding.calibration());
    }

    @Test
    void workInBulkDoesNotPassByWhatIsChanged() {
        Encoder wrong = new WrongEncoder();
        assertSame(wrong, wrong.background());
        assertEquals(wrong.encodeTexts(List.of("left")), wrong.background().encodeTexts(List.of("left")));
    }
}
