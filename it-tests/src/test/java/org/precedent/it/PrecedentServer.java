package org.precedent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real {@code precedent serve} in a process of its own, on a free port. */
final class PrecedentServer implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PrecedentServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static PrecedentServer serving(Path data) throws IOException {
        return serving(data, ProcessBuilder.Redirect.DISCARD);
    }

    /** One whose log goes into a file. */
    static PrecedentServer serving(Path data, Path log) throws IOException {
        return serving(data, ProcessBuilder.Redirect.to(log.toFile()));
    }

    /** One with further options. */
    static PrecedentServer servingWith(Path data, Object... options) throws IOException {
        return serving(data, ProcessBuilder.Redirect.DISCARD, options);
    }

    private static PrecedentServer serving(Path data, ProcessBuilder.Redirect log, Object... options)
            throws IOException {
        List<Object> words = new ArrayList<>(List.of("serve", "--data", data, "--port", 0));
        words.addAll(List.of(options));
        Process process = new ProcessBuilder(PrecedentCommand.line(words.toArray()))
                .redirectError(log)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                return new PrecedentServer(process, URI.create(found.group()));
            }
        }
        throw new IOException(
                "the server ended with status " + process.onExit().join().exitValue());
    }

    URI address() {
        return address;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).DELETE().build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Ends it without a word, as a fault would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The answer as it comes, of events. */
    InputStream stream(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    /** The answer to a search that is expected to succeed. */
    JsonNode search(String request) throws IOException, InterruptedException {
        HttpResponse<String> response = post("/api/v1/search", request);
        if (response.statusCode() != 200) {
            throw new IOException("search answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Asks the server to end, as an operator does, and returns its exit status. */
    int stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the server did not end within 30 seconds");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        client.close();
        process.destroyForcibly();
    }
}
