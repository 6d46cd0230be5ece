package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest extends OfOneApi {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/health", "/api/v1/nowhere", "/assets/page.js"})
    void everyAnswerKeepsBrowsersFromLoadingAnythingElsewhere(String path) throws Exception {
        HttpResponse<byte[]> response = api.get(path);

        String policy = response.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'self'; img-src 'self' blob: data:"));
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "no-referrer", response.headers().firstValue("Referrer-Policy").orElseThrow());
        assertEquals("DENY", response.headers().firstValue("X-Frame-Options").orElseThrow());
        assertFalse(response.headers().firstValue("Access-Control-Allow-Origin").isPresent());
        assertFalse(response.headers().firstValue("Server").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1:80", "[::1]:8080"})
    void aNameOfThisMachineIsAnswered(String host) throws IOException {
        assertTrue(raw("GET /api/v1/health HTTP/1.1\r\nHost: " + host).startsWith("HTTP/1.1 200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere.example", "localhost.elsewhere.example:8080", "127.0.0.1.example", "[::2]"})
    void aForeignNameForThisMachineIsRefused(String host) throws IOException {
        String answer = raw("GET /api/v1/health HTTP/1.1\r\nHost: " + host);

        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.example", "null", "http://localhost:1", "%%"})
    void aSearchFromAnotherSitesPageIsRefused(String origin) throws Exception {
        assertEquals(403, searchFrom(origin).statusCode());
    }

    @Test
    void aSearchFromTheOwnPageIsAnswered() throws Exception {
        assertEquals(200, searchFrom("http://127.0.0.1:" + api.port()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: localhost", "NONSENSE", "GET / HTTP/1.1"})
    void aRequestThatIsNoneIsAProblemToo(String request) throws IOException {
        String answer = raw(request);

        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("jetty"), answer);
        assertFalse(answer.contains("<html"), answer);
    }

    @Test
    void headersThatNeverEndAreRefused() throws IOException {
        String answer = raw("GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000));

        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }

    private HttpResponse<byte[]> searchFrom(String origin) throws Exception {
        return api.send(api.request("/api/v1/search")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("{\"parts\":[{\"text\":\"effusion\"}]}"))
                .build());
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
