package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        ApiOptions pinned = new ApiOptions(
                "127.0.0.1",
                8080,
                33_554_432,
                4,
                8,
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                67_108_864);

        assertEquals(pinned, ApiOptions.DEFAULTS);
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ApiOptions.DEFAULTS.withAddress("localhost", 70_000));
    }
}
