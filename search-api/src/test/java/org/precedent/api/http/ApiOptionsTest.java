package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.RecordKeys;

class ApiOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        assertEquals(new ApiOptions.Address("127.0.0.1", 8080), ApiOptions.DEFAULTS.address());
        int searches = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
        assertEquals(
                new ApiOptions.Queues(searches, searches, 8, 16, Duration.ofSeconds(20)), ApiOptions.DEFAULTS.queues());
        assertEquals(
                new ApiOptions.Timeouts(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)),
                ApiOptions.DEFAULTS.timeouts());
        assertEquals(new ApiOptions.Exports(2, Duration.ofMinutes(10)), ApiOptions.DEFAULTS.exports());
        assertEquals(33_554_432, ApiOptions.DEFAULTS.bodyLimit());
        assertEquals(67_108_864, ApiOptions.DEFAULTS.thumbnailCache());
    }

    @Test
    void everyKeyIsPinned() {
        assertEquals(
                List.of(
                        "address.host",
                        "address.port",
                        "queues.searches",
                        "queues.waiting",
                        "queues.uploads",
                        "queues.summaries",
                        "queues.patience",
                        "timeouts.search",
                        "timeouts.body",
                        "timeouts.idle",
                        "timeouts.stop",
                        "exports.running",
                        "exports.time",
                        "bodyLimit",
                        "thumbnailCache"),
                RecordKeys.of(ApiOptions.class));
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ApiOptions.DEFAULTS.withAddress("localhost", 70_000));
    }
}
