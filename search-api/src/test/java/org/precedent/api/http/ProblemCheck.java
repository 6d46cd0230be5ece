package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Holds an answer to what a problem must be (RFC 9457). */
final class ProblemCheck {
    private ProblemCheck() {}

    static void assertProblem(HttpResponse<byte[]> response, int status, String detail, String instance)
            throws IOException {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(status, response.statusCode(), body);
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = RunningApi.json(response);
        assertEquals("about:blank", problem.at("/type").asText());
        assertEquals(status, problem.at("/status").asInt());
        assertFalse(problem.at("/title").asText().isBlank());
        assertTrue(problem.at("/detail").asText().contains(detail), body);
        assertTrue(problem.at("/instance").asText().startsWith(instance), body);
    }
}
