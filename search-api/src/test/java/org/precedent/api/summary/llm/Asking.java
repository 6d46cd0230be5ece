package org.precedent.api.summary.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client for tests, with short times, what it heard and what it noted. */
final class Asking implements AutoCloseable {
    static final JsonSchema SCHEMA =
            new JsonSchema("claims", JsonNodeFactory.instance.objectNode().put("type", "object"));
    static final LlmRequest REQUEST = LlmRequest.of("secret report: pneumothorax", SCHEMA);
    static final LlmOptions SHORT = LlmOptions.DEFAULTS
            .withTimes(new LlmOptions.Times(
                    Duration.ofSeconds(1),
                    Duration.ofMillis(1200),
                    Duration.ofMillis(800),
                    Duration.ofMillis(2500),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1)))
            .withBreaks(new LlmOptions.Breaks(1000, Duration.ofSeconds(1)));

    private final LlmClient client;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<CallRecord> records = new CopyOnWriteArrayList<>();

    Asking(ModelServer server) {
        this(server, SHORT);
    }

    Asking(ModelServer server, LlmOptions options) {
        this.client = new LlmClient(server, options, records::add);
    }

    LlmOutcome ask() {
        return ask(new Cancellation());
    }

    LlmOutcome ask(Cancellation cancellation) {
        return client.ask(REQUEST, heard::add, cancellation);
    }

    /** The reason for which there is no answer. */
    LlmFailure failure() {
        return switch (ask()) {
            case LlmOutcome.Failed failed -> failed.reason();
            case LlmOutcome.Completed _ -> throw new AssertionError("the call completed");
        };
    }

    LlmOutcome.Completed completed() {
        return switch (ask()) {
            case LlmOutcome.Completed completed -> completed;
            case LlmOutcome.Failed failed -> throw new AssertionError("the call failed: " + failed.sentence());
        };
    }

    String heard() {
        return String.join("", heard);
    }

    List<CallRecord> records() {
        return records;
    }

    LlmClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }
}
