package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand mixed requests at a time: each is served, or told when to come back; none breaks. */
final class LoadIT {
    private static final int WAVES = 3;
    private static final int AT_A_TIME = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aThousandAtATimeAreServedOrToldWhenToComeBack() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder, 60);
        try (PrecedentServer server = PrecedentServer.serving(world.data());
                LoadWaves load = new LoadWaves(server, world)) {
            List<LoadWaves.Outcome> outcomes = new ArrayList<>();
            for (int wave = 0; wave < WAVES; wave++) {
                outcomes.addAll(load.wave(AT_A_TIME, wave * AT_A_TIME));
            }
            for (LoadWaves.Outcome outcome : outcomes) {
                boolean sentAway = outcome.status() == 503 && outcome.problem();
                assertTrue(outcome.status() == 200 || sentAway, outcome::toString);
            }
            assertTrue(outcomes.stream().anyMatch(one -> one.status() == 503), "nobody was sent away");
            for (LoadWaves.Kind kind : LoadWaves.Kind.values()) {
                assertTrue(
                        outcomes.stream().anyMatch(one -> one.kind() == kind && one.status() == 200),
                        () -> "none was served: " + kind);
            }
            assertEquals("up", server.json("/api/v1/health").get("status").asText());
            for (LoadWaves.Outcome outcome : load.oneByOne(LoadWaves.Kind.values().length)) {
                assertEquals(200, outcome.status(), outcome::toString);
            }
        }
    }
}
