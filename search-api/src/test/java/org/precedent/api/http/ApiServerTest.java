package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.WatchedEncoder;
import org.precedent.index.DeadlineExceeded;

class ApiServerTest {
    private static final String SEARCH = "{\"parts\":[{\"text\":\"effusion\"}]}";

    @TempDir
    Path folder;

    private final CountDownLatch encoding = new CountDownLatch(1);
    private final CountDownLatch mayFinish = new CountDownLatch(1);

    @Test
    void closingLetsARunningSearchFinish() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RunningApi api = start(ApiOptions.DEFAULTS)) {
            Future<HttpResponse<byte[]>> running = threads.submit(() -> api.search(SEARCH));
            assertTrue(encoding.await(20, TimeUnit.SECONDS));
            Future<?> closing = threads.submit(api::stop);
            Thread.sleep(300);
            assertFalse(closing.isDone());
            mayFinish.countDown();

            assertEquals(200, running.get(20, TimeUnit.SECONDS).statusCode());
            closing.get(20, TimeUnit.SECONDS);
            assertThrows(IOException.class, () -> api.get("/api/v1/health"));
        }
    }

    @Test
    void closingDoesNotWaitForEver() throws Exception {
        ApiOptions hasty = withStopTimeout(Duration.ofMillis(300));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RunningApi api = start(hasty)) {
            Future<HttpResponse<byte[]>> running = threads.submit(() -> api.search(SEARCH));
            assertTrue(encoding.await(20, TimeUnit.SECONDS));

            threads.submit(api::stop).get(20, TimeUnit.SECONDS);
            assertFalse(mayFinish.getCount() == 0);
            mayFinish.countDown();
            assertThrows(Exception.class, () -> running.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aServiceThatIsBusyAsksToComeBack() throws Exception {
        ApiOptions one = ApiOptions.DEFAULTS.withSearches(1, Duration.ofMillis(50));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                RunningApi api = start(one)) {
            Future<HttpResponse<byte[]>> running = threads.submit(() -> api.search(SEARCH));
            assertTrue(encoding.await(20, TimeUnit.SECONDS));

            HttpResponse<byte[]> refused = api.search(SEARCH);
            assertEquals(503, refused.statusCode());
            assertEquals("2", refused.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(200, api.get("/api/v1/health").statusCode());

            mayFinish.countDown();
            assertEquals(200, running.get(20, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void aServiceThatLostItsIndexIsDown() throws Exception {
        SampleArchive archive = new SampleArchive();
        try (RunningApi api = RunningApi.start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS)) {
            archive.index().close();
            HttpResponse<byte[]> health = api.get("/api/v1/health");

            assertEquals(503, health.statusCode());
            assertEquals("down", RunningApi.json(health).at("/status").asText());
            assertTrue(RunningApi.json(health).at("/reason").asText().contains("index cannot be read"));
            assertEquals("fake", RunningApi.json(health).at("/model/name").asText());
        }
    }

    @Test
    void aSearchThatTakesTooLongIsToldSo() throws Exception {
        WatchedEncoder slow = new WatchedEncoder(() -> {
            throw new DeadlineExceeded(Duration.ofSeconds(30));
        });
        try (RunningApi api = RunningApi.start(folder, new SampleArchive(), slow, ApiOptions.DEFAULTS)) {
            HttpResponse<byte[]> response = api.search(SEARCH);

            assertEquals(503, response.statusCode());
            assertEquals("2", response.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(RunningApi.json(response).at("/detail").asText().contains("took too long"));
        }
    }

    @Test
    void aFailureInsideTellsNothingOfTheInside() throws Exception {
        WatchedEncoder failing = new WatchedEncoder(() -> {
            throw new UncheckedIOException(new IOException("failed on the text: effusion"));
        });
        try (RunningApi api = RunningApi.start(folder, new SampleArchive(), failing, ApiOptions.DEFAULTS)) {
            HttpResponse<byte[]> response = api.search(SEARCH);

            String body = new String(response.body(), StandardCharsets.UTF_8);
            assertEquals(500, response.statusCode());
            assertTrue(body.contains("something went wrong inside"), body);
            assertFalse(body.contains("effusion"), body);
            assertFalse(body.contains("Exception"), body);
        }
    }

    @Test
    void anErrorOfTheMachineIsAProblemToo() throws Exception {
        WatchedEncoder failing = new WatchedEncoder(() -> {
            throw new StackOverflowError();
        });
        try (RunningApi api = RunningApi.start(folder, new SampleArchive(), failing, ApiOptions.DEFAULTS)) {
            HttpResponse<byte[]> response = api.search(SEARCH);

            assertEquals(500, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (RunningApi api = start(ApiOptions.DEFAULTS)) {
            IOException taken = assertThrows(IOException.class, api::startAgain);
            ApiOptions.Address address = new ApiOptions.Address("127.0.0.1", api.port());
            IOException before = assertThrows(IOException.class, () -> ApiServer.check(address));

            assertTrue(String.valueOf(taken.getMessage()).contains("port " + api.port()));
            assertEquals(taken.getMessage(), before.getMessage());
        }
        ApiServer.check(new ApiOptions.Address("127.0.0.1", 0));
    }

    private static ApiOptions withStopTimeout(Duration stop) {
        ApiOptions.Timeouts usual = ApiOptions.DEFAULTS.timeouts();
        return ApiOptions.DEFAULTS.withTimeouts(
                new ApiOptions.Timeouts(usual.search(), usual.body(), usual.idle(), stop));
    }

    private RunningApi start(ApiOptions options) throws IOException {
        WatchedEncoder slow = new WatchedEncoder(() -> {
            encoding.countDown();
            try {
                mayFinish.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return RunningApi.start(folder, new SampleArchive(), slow, options);
    }
}
