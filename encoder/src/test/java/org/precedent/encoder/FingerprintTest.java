package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintTest {

    private static final Fingerprint ONE =
            new Fingerprint("aa11", "bb22", "tf-bilinear-448", "medgemma-report", "fp32");

    @Test
    void theWrittenFormIsPinned() {
        assertEquals(
                "weights=aa11;tokenizer=bb22;resize=tf-bilinear-448;windowing=medgemma-report;precision=fp32",
                ONE.encoded());
        assertEquals(ONE.encoded(), ONE.toString());
    }

    @Test
    void theIdIsPinned() {
        assertEquals("2b9a9be647e6563f", ONE.id());
    }

    @Test
    void itIsReadAsItWasWritten() {
        assertEquals(ONE, Fingerprint.parse(ONE.encoded()));
    }

    @Test
    void anotherPresetIsAnotherFingerprintThatNamesBoth() {
        Fingerprint other = ONE.withWindowing("single-window");
        assertNotEquals(ONE.id(), other.id());
        assertEquals(Optional.of("windowing: medgemma-report is not single-window"), ONE.difference(other));
    }

    @Test
    void everyDifferingPartIsNamed() {
        Fingerprint other = new Fingerprint("cc33", "bb22", "tf-bilinear-448", "medgemma-report", "int8");
        assertEquals(Optional.of("weights: aa11 is not cc33; precision: fp32 is not int8"), ONE.difference(other));
    }

    @Test
    void equalOnesDoNotDiffer() {
        assertEquals(Optional.empty(), ONE.difference(Fingerprint.parse(ONE.encoded())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weights=a;tokenizer=b;resize=c;windowing=d",
                "tokenizer=b;weights=a;resize=c;windowing=d;precision=e",
                "weights=a;tokenizer=b;resize=c;windowing=d;precision=",
                "weights=a;tokenizer=b;resize=c;windowing=d;precision=e;more=f",
                "weights=a;tokenizer=b;resize=c;windowing=d d;precision=e"
            })
    void somethingElseIsNotRead(String text) {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.parse(text));
    }
}
