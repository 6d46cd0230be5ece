package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    void whoOpensAnUnknownAddressIsToldByThePage(@TempDir Path folder) throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            HttpResponse<byte[]> toPerson = api.get("/settings", "Accept", "text/html,*/*;q=0.8");
            assertEquals(404, toPerson.statusCode());
            assertTrue(new String(toPerson.body(), StandardCharsets.UTF_8).contains("a page for tests"));

            for (HttpResponse<byte[]> toProgram :
                    List.of(api.get("/settings"), api.get("/api/v1/nothing", "Accept", "text/html"))) {
                assertEquals(404, toProgram.statusCode());
                assertTrue(new String(toProgram.body(), StandardCharsets.UTF_8).contains("nothing at this address"));
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
