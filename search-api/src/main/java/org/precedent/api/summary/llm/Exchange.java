package org.precedent.api.summary.llm;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on a connection of its own that ends with it. A connection that was kept might have been
 * closed by the server just when it is used again, which nobody could tell from a server that fails. For one thread.
 */
final class Exchange implements AutoCloseable {
    private final HttpClient http;
    private final Inbox inbox;
    private final AnswerSubscriber subscriber;
    private final CompletableFuture<HttpResponse<Boolean>> response;

    Exchange(HttpClient.Builder connector, HttpRequest request, Cancellation cancellation) {
        this.http = connector.build();
        this.inbox = new Inbox(cancellation);
        this.subscriber = new AnswerSubscriber(inbox);
        this.response = send(request);
        var _ = response.exceptionally(failure -> {
            inbox.put(new Signal.Broken(reason(failure)));
            return null;
        });
    }

    private CompletableFuture<HttpResponse<Boolean>> send(HttpRequest request) {
        try {
            return http.sendAsync(request, info -> {
                inbox.put(new Signal.Head(info));
                return subscriber;
            });
        } catch (RejectedExecutionException e) {
            // the client was closed just now
            return CompletableFuture.failedFuture(e);
        }
    }

    private static LlmFailure reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return LlmFailure.NOT_TRUSTED;
            }
        }
        return LlmFailure.UNREACHABLE;
    }

    /** The status and the headers. */
    HttpResponse.ResponseInfo head(Deadline deadline) throws CallFailed {
        return switch (inbox.next(deadline)) {
            case Signal.Head head -> head.info();
            case Signal.Broken broken -> throw new CallFailed(broken.reason());
            case Signal.Body _, Signal.End _, Signal.Turn _, Signal.Cancelled _ -> throw outOfOrder();
        };
    }

    /** The next piece of the answer, or null at its end. */
    @Nullable List<ByteBuffer> body(Deadline deadline) throws CallFailed {
        return switch (inbox.next(deadline)) {
            case Signal.Body body -> {
                subscriber.more();
                yield body.bytes();
            }
            case Signal.End _ -> null;
            case Signal.Broken _ -> throw new CallFailed(LlmFailure.CUT_OFF);
            case Signal.Head _, Signal.Turn _, Signal.Cancelled _ -> throw outOfOrder();
        };
    }

    private static IllegalStateException outOfOrder() {
        return new IllegalStateException("an answer has one head, then its body, then one end");
    }

    /** Ends the connection, whatever is still under way. */
    @Override
    public void close() {
        subscriber.close();
        response.cancel(true);
        http.shutdownNow();
        inbox.close();
    }
}
