package org.precedent.api.summary.llm;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Carries an answer's bytes into an inbox, a piece at a time: the next one is asked for when the last one was taken, so
 * that a server that pours cannot fill the memory.
 */
final class AnswerSubscriber implements HttpResponse.BodySubscriber<Boolean> {
    private final Inbox inbox;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;

    AnswerSubscriber(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Done at once: the answer is heard through the inbox. */
    @Override
    public CompletionStage<Boolean> getBody() {
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    synchronized void more() {
        if (subscription != null && !closed) {
            subscription.request(1);
        }
    }

    /** Ends the connection, on which nothing else will come that anyone wants. */
    synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        inbox.put(new Signal.Body(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        inbox.put(new Signal.Broken(LlmFailure.CUT_OFF));
    }

    @Override
    public void onComplete() {
        inbox.put(new Signal.End());
    }
}
