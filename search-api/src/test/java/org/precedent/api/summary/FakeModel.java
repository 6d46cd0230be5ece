package org.precedent.api.summary;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.precedent.api.summary.llm.ApiKey;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.api.summary.llm.LlmOptions;
import org.precedent.api.summary.llm.ScriptedServer;

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

    private final ScriptedServer server;
    private final List<LlmClient> clients = new ArrayList<>();

    /** What happens on a connection once its request was read. */
    @FunctionalInterface
    public interface Script {
        void run(Talk talk) throws IOException, InterruptedException;
    }

    private FakeModel(Script script) throws IOException {
        this.server = ScriptedServer.running(visit -> script.run(new Talk(visit)));
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

    public String base() {
        return server.base();
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
        return server.visits().stream().map(ScriptedServer.Visit::body).toList();
    }

    /** How many connections neither side has closed. */
    public int open() {
        return server.open();
    }

    /** Whether all connections are closed, at the latest after two seconds. */
    public boolean isQuiet() throws InterruptedException {
        return server.isQuiet();
    }

    @Override
    public void close() throws IOException {
        clients.forEach(LlmClient::close);
        server.close();
    }

    /** A connection whose request was read. */
    public record Talk(ScriptedServer.Visit visit) {
        /** From 1. */
        public int number() {
            return visit.number() + 1;
        }

        /** What was asked. */
        public String request() {
            return visit.body();
        }

        /** A whole answer that is no stream. */
        public void answer(int status, String body) throws IOException {
            visit.answer(status, body);
        }

        /** That the cases are more than it can read. */
        public void overflow() throws IOException {
            answer(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}");
        }

        /** Begins a stream that lasts as long as the connection. */
        public Talk stream() throws IOException {
            return new Talk(visit.stream());
        }

        /** An event, whatever it holds. */
        public Talk event(String data) throws IOException {
            return new Talk(visit.event(data));
        }

        /** A piece of the answer. */
        public Talk say(String text) throws IOException {
            return event("{\"model\":\"tiny\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + JSON.writeValueAsString(text) + "}}]}");
        }

        /** The end. */
        public void end(String finish) throws IOException {
            visit.finish(finish).event("[DONE]");
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
            visit.waitForClient();
        }
    }
}
