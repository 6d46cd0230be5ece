package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose index goes away under it. */
final class LostIndexIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aServiceWhoseIndexIsGoneIsDown(@TempDir Path folder) throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder, 5);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            assertEquals("up", server.json("/api/v1/health").at("/status").asText());
            delete(world.data().resolve("index"));
            // what was read a moment ago may be answered for that moment
            Thread.sleep(1000);
            HttpResponse<byte[]> health = server.get("/api/v1/health");

            JsonNode answer = JSON.readTree(health.body());
            assertEquals(503, health.statusCode(), answer.toString());
            String anyone = "{\"parts\":[{\"text\":\"lung\"}]}";
            HttpResponse<String> search = server.post("/api/v1/search", anyone);
            assertEquals(503, search.statusCode(), search.body());
            assertEquals("down", answer.at("/status").asText());
            assertTrue(answer.at("/reason").asText().contains("index cannot be read"), answer.toString());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
