package org.precedent.api.summary.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** One call of a language model: an attempt, and a second one when the server was busy and nothing had come. */
final class Call {
    private static final String EVENT_STREAM = "text/event-stream";
    private static final int ATTEMPTS = 2;

    private final HttpClient.Builder connector;
    private final LlmOptions options;
    private final CallState state;
    private final Deadline total;
    private final Cancellation cancellation;

    /** @param total of both attempts and the pause between them */
    Call(HttpClient.Builder connector, LlmOptions options, CallState state, Deadline total, Cancellation cancellation) {
        this.connector = connector;
        this.options = options;
        this.state = state;
        this.total = total;
        this.cancellation = cancellation;
    }

    LlmOutcome.Completed run(LlmEndpoint endpoint, LlmRequest request, Consumer<String> listener) throws CallFailed {
        byte[] body = RequestJson.of(request, endpoint.model(), options.answer());
        if (body.length > options.limits().request()) {
            throw new CallFailed(LlmFailure.REQUEST_TOO_LARGE);
        }
        HttpRequest message = message(endpoint, body);
        if (total.remaining() < 0) {
            throw new CallFailed(LlmFailure.LATE_TURN);
        }
        while (true) {
            state.asks(body);
            Optional<LlmOutcome.Completed> answer = attempt(message, listener);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    private static HttpRequest message(LlmEndpoint endpoint, byte[] body) {
        HttpRequest.Builder message = HttpRequest.newBuilder(endpoint.completions())
                .header("Content-Type", "application/json")
                .header("Accept", EVENT_STREAM)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        endpoint.key().authorization().ifPresent(value -> message.header("Authorization", value));
        return message.build();
    }

    /** The answer, or nothing when the server is to be asked again. */
    private Optional<LlmOutcome.Completed> attempt(HttpRequest message, Consumer<String> listener) throws CallFailed {
        Deadline first = Deadline.in(options.times().firstToken(), LlmFailure.NO_FIRST_TOKEN);
        Duration pause;
        try (Exchange exchange = new Exchange(connector, message, cancellation)) {
            Deadline head = first.orSooner(total);
            HttpResponse.ResponseInfo info = exchange.head(head);
            if (info.statusCode() == 200) {
                checkStreams(info);
                return Optional.of(new AnswerReading(options, state, listener).read(exchange, first, total));
            }
            CallFailed failure = ErrorAnswer.of(info.statusCode(), body(exchange, info, head));
            pause = pauseAfter(failure, info);
        }
        try (Inbox inbox = new Inbox(cancellation)) {
            inbox.pause(Deadline.in(pause, LlmFailure.BUSY));
        }
        return Optional.empty();
    }

    private static void checkStreams(HttpResponse.ResponseInfo info) throws CallFailed {
        String type = info.headers().firstValue("Content-Type").orElse("");
        if (!type.regionMatches(true, 0, EVENT_STREAM, 0, EVENT_STREAM.length())) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
    }

    /** Only of those whose words tell more than their status. */
    private String body(Exchange exchange, HttpResponse.ResponseInfo info, Deadline head) throws CallFailed {
        if (info.statusCode() < 400) {
            return "";
        }
        Deadline soon = Deadline.in(options.times().connect(), LlmFailure.SERVER_ERROR);
        return ErrorAnswer.body(exchange, soon.orSooner(head), options.limits().error());
    }

    private Duration pauseAfter(CallFailed failure, HttpResponse.ResponseInfo info) throws CallFailed {
        if (failure.reason() != LlmFailure.BUSY || state.attempts() == ATTEMPTS) {
            throw failure;
        }
        String asked = info.headers().firstValue("Retry-After").orElse("");
        Duration pause = RetryAfter.of(asked, Instant.now(), options.times().pause());
        boolean tooLong = pause.compareTo(options.times().longestPause()) > 0 || pause.toNanos() > total.remaining();
        if (tooLong) {
            throw failure;
        }
        return pause;
    }
}
