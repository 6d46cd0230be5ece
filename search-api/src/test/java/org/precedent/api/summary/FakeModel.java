package org.precedent.api.summary;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.precedent.api.summary.llm.ApiKey;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.api.summary.llm.LlmOptions;

/** A language model's server that answers each request by a script, for tests. */
public final class FakeModel implements AutoCloseable {
    /** Times of a reader without patience. */
    public static final LlmOptions SHORT = LlmOptions.DEFAULTS
            .withTimes(new LlmOptions.Times(
                    Duration.ofSeconds(1),
                    Duration.ofMillis(900),
                    Duration.ofMillis(600),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1)))
            .withBreaks(new LlmOptions.Breaks(1000, Duration.ofSeconds(1)));

    /** Times of one who waits, and a line that many fit into. */
    public static final LlmOptions PATIENT = LlmOptions.DEFAULTS
            .withTurns(new LlmOptions.Turns(2, 60, Duration.ofSeconds(60)))
            .withBreaks(new LlmOptions.Breaks(1000, Duration.ofSeconds(1)));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket;
    private final Script script;
    private final AtomicInteger open = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<LlmClient> clients = new ArrayList<>();

    /** What happens on a connection once its request was read. */
    @FunctionalInterface
    public interface Script {
        void run(Talk talk) throws IOException, InterruptedException;
    }

    private FakeModel(Script script) throws IOException {
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    public static FakeModel running(Script script) throws IOException {
        return new FakeModel(script);
    }

    /** One that writes these claims, as {@link #claim} makes them, and ends as it should. */
    public static FakeModel writing(String... claims) throws IOException {
        return running(talk -> talk.write(claims));
    }

    /** A claim as a language model writes it. */
    public static String claim(String text, String finding, Integer... cites) {
        return "{\"text\":\"" + text + "\",\"cites\":" + List.of(cites) + ",\"kind\":\""
                + (cites.length > 1 ? "common" : "single") + "\",\"finding\":\"" + finding + "\"}";
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                sockets.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // the test is over
            open.set(0);
        }
    }

    private void serve(Socket connection) {
        open.incrementAndGet();
        try (connection) {
            String request = request(connection);
            requests.add(request);
            script.run(new Talk(connection, requests.size(), request));
        } catch (IOException e) {
            // the client left, as it may
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private static String request(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = connection.getInputStream().read();
            if (next < 0) {
                throw new IOException("no request came");
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return new String(connection.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    }

    public String base() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** This as the model of a summariser; its client ends with this. */
    public LanguageModel model(LlmOptions options, Consumer<CallRecord> audit) {
        LlmEndpoint endpoint = LlmEndpoint.of(base(), "tiny-model", ApiKey.NONE);
        LlmClient client = new LlmClient(endpoint, options, audit);
        clients.add(client);
        return new LanguageModel(client, "tiny-model", "this machine", LanguageModel.Pictures.NONE);
    }

    /** A summariser that asks this. */
    public Summariser summariser(LlmOptions options) {
        return new Summariser(SummaryOptions.DEFAULTS, model(options, _ -> {}));
    }

    /** The bodies that came, in their order. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections neither side has closed. */
    public int open() {
        return open.get();
    }

    /** Whether all connections are closed, at the latest after two seconds. */
    public boolean isQuiet() throws InterruptedException {
        for (int look = 0; look < 200 && open() > 0; look++) {
            Thread.sleep(10);
        }
        return open() == 0;
    }

    @Override
    public void close() throws IOException {
        clients.forEach(LlmClient::close);
        socket.close();
        for (Socket connection : sockets) {
            connection.close();
        }
    }

    /** A connection whose request was read. */
    public record Talk(Socket connection, int number, String request) {
        private void send(String text) throws IOException {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        }

        /** A whole answer that is no stream. */
        public void answer(int status, String body) throws IOException {
            send("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        }

        /** That the cases are more than it can read. */
        public void overflow() throws IOException {
            answer(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}");
        }

        /** Begins a stream that lasts as long as the connection. */
        public Talk stream() throws IOException {
            send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
            return this;
        }

        /** An event, whatever it holds. */
        public Talk event(String data) throws IOException {
            send("data: " + data + "\n\n");
            return this;
        }

        /** A piece of the answer. */
        public Talk say(String text) throws IOException {
            return event("{\"model\":\"tiny\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + JSON.writeValueAsString(text) + "}}]}");
        }

        /** The end. */
        public void end(String finish) throws IOException {
            event("{\"model\":\"tiny\",\"choices\":[{\"delta\":{},\"finish_reason\":\"" + finish + "\"}]}");
            event("[DONE]");
            waitForClient();
        }

        /** A whole answer of these claims. */
        public void write(String... claims) throws IOException {
            stream()
                    .say("{\"claims\":[")
                    .say(String.join(",", claims))
                    .say("]}")
                    .end("stop");
        }

        /** Says nothing more until the client closes. */
        public void waitForClient() throws IOException {
            int next = connection.getInputStream().read();
            while (next >= 0) {
                next = connection.getInputStream().read();
            }
        }
    }
}
