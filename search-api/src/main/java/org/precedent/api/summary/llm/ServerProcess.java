package org.precedent.api.summary.llm;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a language model's server in a process of its own, on a free port of the loopback address. */
final class ServerProcess implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    /** Where llama-server and vLLM look for the key that they ask for. No other user can read it there. */
    private static final List<String> KEY_VARIABLES = List.of("LLAMA_API_KEY", "VLLM_API_KEY");

    private final Process process;
    private final int port;
    private final ApiKey key;
    private final OutputTail tail;
    private final LlmOptions.Child options;

    private ServerProcess(Process process, int port, ApiKey key, LlmOptions.Child options) {
        this.process = process;
        this.port = port;
        this.key = key;
        this.options = options;
        this.tail = new OutputTail(options.tail());
    }

    /** Starts it, with a key that nobody else knows. */
    static ServerProcess start(List<String> command, LlmOptions.Child options) throws IOException {
        int port = freePort();
        ApiKey key = ApiKey.random();
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--host", LOOPBACK, "--port", Integer.toString(port)));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        KEY_VARIABLES.forEach(variable -> builder.environment().put(variable, key.secret()));
        ServerProcess started = new ServerProcess(builder.start(), port, key, options);
        started.process.getOutputStream().close();
        Thread _ = started.tail.readAll(started.process.getInputStream());
        return started;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    LlmEndpoint endpoint(String model) {
        return LlmEndpoint.of("http://" + LOOPBACK + ":" + port, model, key);
    }

    /** Waits, no longer than a time, and tells whether it has ended. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Only of one that has ended. */
    int exitStatus() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** Whether it says so itself, in the time that it has for it. */
    boolean isHealthy() {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://" + LOOPBACK + ":" + port + "/health")
                    .toURL()
                    .openConnection(Proxy.NO_PROXY);
            try {
                connection.setInstanceFollowRedirects(false);
                connection.setConnectTimeout((int) options.probe().toMillis());
                connection.setReadTimeout((int) options.probe().toMillis());
                return connection.getResponseCode() == 200 && process.isAlive() && PortOwner.isOurs(port);
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** From now on nothing of what it writes is kept. */
    void started() {
        tail.forget();
    }

    List<String> lastWords() {
        return tail.lines();
    }

    /** Asks it and all that it started to end, and makes them when they do not in time. */
    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        long until = System.nanoTime() + options.stop().toNanos();
        boolean interrupted = false;
        while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - until < 0 && !interrupted) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted = true;
            }
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
