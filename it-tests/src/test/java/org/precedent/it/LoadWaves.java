package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Mixed requests to a server, one after another or a thousand at a time, each with what came of it and when. */
final class LoadWaves implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrecedentServer server;
    private final String image;
    private final JsonNode hit;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** What is asked for. */
    enum Kind {
        WORDS,
        IMAGE,
        CASE,
        REGIONS,
        READ_CASE,
        THUMBNAIL,
        HEALTH
    }

    /**
     * What came of a request.
     *
     * @param status 0 for a connection that broke
     * @param problem whether the answer is a problem that says when to come back
     */
    record Outcome(Kind kind, int status, boolean problem, double millis) {}

    /** Learns from a first search what to ask for. */
    LoadWaves(PrecedentServer server, PhantomWorld world) throws IOException, InterruptedException {
        this.server = server;
        byte[] png = Files.readAllBytes(world.anyPicture());
        this.image = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        this.hit = server.search("{\"parts\":[{\"text\":\"pneumothorax\"}]}").at("/hits/0");
    }

    /** One at a time. */
    List<Outcome> oneByOne(int count) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outcomes.add(ask(i, request(i)));
        }
        return outcomes;
    }

    /** All at the same time. */
    List<Outcome> wave(int count, int from) throws IOException, InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < from + count; i++) {
                int number = i;
                HttpRequest request = request(number);
                running.add(threads.submit(() -> {
                    start.await();
                    return ask(number, request);
                }));
            }
            start.countDown();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : running) {
            outcomes.add(one.resultNow());
        }
        return outcomes;
    }

    private Outcome ask(int number, HttpRequest request) throws InterruptedException {
        long begin = System.nanoTime();
        int status = 0;
        boolean problem = false;
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            status = response.statusCode();
            problem = response.headers().firstValue("Retry-After").isPresent()
                    && response.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                    && JSON.readTree(response.body()).path("status").asInt() == status;
        } catch (IOException e) {
            System.out.println("broken: " + e);
        }
        return new Outcome(kind(number), status, problem, (System.nanoTime() - begin) / 1e6);
    }

    private static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    /** No two ask for the same words: what was encoded before would be remembered. */
    private HttpRequest request(int number) {
        String caseId = hit.get("caseId").asText();
        String imageId = hit.at("/bestImage/id").asText();
        return switch (kind(number)) {
            case WORDS -> post("search", "{\"parts\":[{\"text\":\"left pneumothorax " + number + "\"}]}");
            case IMAGE -> post("search", "{\"parts\":[{\"image\":\"" + image + "\"}]}");
            case CASE -> post("search", "{\"parts\":[{\"caseId\":\"" + caseId + "\"}]}");
            case REGIONS -> post("regions", "{\"imageId\":\"" + imageId + "\",\"text\":\"nodule " + number + "\"}");
            case READ_CASE -> get("cases/" + caseId);
            case THUMBNAIL -> get("images/" + imageId + "/thumbnail");
            case HEALTH -> get("health");
        };
    }

    private HttpRequest get(String path) {
        return to(path).build();
    }

    private HttpRequest post(String path, String json) {
        return to(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        URI address = server.address().resolve("/api/v1/" + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
    }

    @Override
    public void close() {
        client.close();
    }
}
