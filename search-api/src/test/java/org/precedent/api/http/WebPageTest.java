package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPageTest {
    @Test
    void onePageStandsForEveryAddressOfThePage(@TempDir Path folder) throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            for (String path :
                    new String[] {"/", "/?q=effusion", "/case/red", "/case/nobody", "/archive", "/evaluation"}) {
                HttpResponse<byte[]> response = api.get(path);

                assertEquals(200, response.statusCode());
                assertEquals(
                        "no-cache",
                        response.headers().firstValue("Cache-Control").orElseThrow());
                assertTrue(response.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .startsWith("text/html"));
                assertTrue(new String(response.body(), StandardCharsets.UTF_8).contains("a page for tests"));
            }
        }
    }

    @Test
    void assetsAreKeptForEver(@TempDir Path folder) throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            HttpResponse<byte[]> response = api.get("/assets/page.js");

            assertEquals(
                    "public, max-age=31536000, immutable",
                    response.headers().firstValue("Cache-Control").orElseThrow());
            assertTrue(
                    response.headers().firstValue("Content-Type").orElseThrow().contains("javascript"));
        }
    }

    @Test
    void nothingOutsideThePageIsServed(@TempDir Path folder) throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            for (String path : new String[] {"/logback.xml", "/assets/../../logback.xml", "/..%2flogback.xml"}) {
                assertTrue(api.get(path).statusCode() >= 400, path);
            }
        }
    }
}
