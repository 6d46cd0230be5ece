package org.precedent.api.summary.llm;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Asks a language model through any OpenAI-compatible server, streaming. A call ends in an outcome, whatever the server
 * does: nothing of it is thrown. It goes straight to the address that was configured: through no proxy, after no
 * redirect, over HTTP/1.1, on a connection that ends with the call. Safe for use by many threads.
 */
public final class LlmClient implements AutoCloseable {
    /** More than calls: of one that was cancelled, the search for the server's address may go on for a while. */
    private static final int SPARE_THREADS = 2;

    private final ModelServer server;
    private final LlmOptions options;
    private final Consumer<CallRecord> audit;
    private final Line line;
    private final Breaker breaker;
    private final ExecutorService threads;
    private final HttpClient.Builder connector;
    private final Set<Cancellation> asking = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * One of a server.
     *
     * @param audit is told of every call that was made or sent away, such as {@link CallLog}
     */
    public LlmClient(ModelServer server, LlmOptions options, Consumer<CallRecord> audit) {
        this.server = server;
        this.options = options;
        this.audit = audit;
        this.line = new Line(options.turns());
        this.breaker = new Breaker(options.breaks(), System::nanoTime);
        this.threads = Executors.newFixedThreadPool(
                options.turns().calls() + SPARE_THREADS,
                Thread.ofPlatform().daemon().name("llm-http-", 0).factory());
        this.connector = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(options.times().connect())
                .executor(threads);
        // certificates take a second to read on a busy machine, in which a first reader who leaves would not be heard
        connector.build().shutdownNow();
    }

    /** How long a reader who begins to wait now does so. */
    public Patience patience() {
        return Patience.of(options.times().total());
    }

    /** Asks once, for a reader who begins to wait now. */
    public LlmOutcome ask(LlmRequest request, Consumer<String> listener, Cancellation cancellation) {
        return ask(request, patience(), listener, cancellation);
    }

    /**
     * Asks, and waits for the end of the answer.
     *
     * @param patience until when, the wait for a turn included
     * @param listener is told what the model writes, in pieces, on this thread; what it throws ends the call
     * @param cancellation ends the call from another thread; an interrupt of this one does too
     */
    public LlmOutcome ask(LlmRequest request, Patience patience, Consumer<String> listener, Cancellation cancellation) {
        CallState state = new CallState(request.parts().size());
        LlmFailure failure = LlmFailure.CANCELLED;
        boolean completed = false;
        asking.add(cancellation);
        try {
            LlmOutcome.Completed answer = inTurn(request, patience, listener, cancellation, state);
            completed = true;
            return answer;
        } catch (CallFailed e) {
            CallFailed told = closed ? new CallFailed(LlmFailure.CLOSED) : e;
            failure = told.reason();
            return told.outcome();
        } finally {
            asking.remove(cancellation);
            audit.accept(state.record(completed ? Optional.empty() : Optional.of(failure)));
        }
    }

    private LlmOutcome.Completed inTurn(
            LlmRequest request,
            Patience patience,
            Consumer<String> listener,
            Cancellation cancellation,
            CallState state)
            throws CallFailed {
        checkOpen();
        breaker.check();
        LlmEndpoint _ = checkReady();
        boolean waited = line.enter(cancellation, patience);
        try {
            state.turnCame();
            breaker.admit();
            Deadline total = patience.deadline(waited ? LlmFailure.LATE_TURN : LlmFailure.TOO_SLOW);
            return watched(new Call(connector, options, state, total, cancellation), request, listener);
        } finally {
            line.leave();
        }
    }

    private LlmOutcome.Completed watched(Call call, LlmRequest request, Consumer<String> listener) throws CallFailed {
        boolean told = false;
        try {
            LlmOutcome.Completed answer = call.run(checkReady(), request, listener);
            breaker.succeeded();
            told = true;
            return answer;
        } catch (CallFailed e) {
            if (e.reason().isServersFault() && !closed) {
                breaker.failed();
                told = true;
            }
            throw e;
        } finally {
            if (!told) {
                breaker.ended();
            }
        }
    }

    private void checkOpen() throws CallFailed {
        if (closed) {
            throw new CallFailed(LlmFailure.CLOSED);
        }
    }

    private LlmEndpoint checkReady() throws CallFailed {
        return server.endpoint().orElseThrow(() -> new CallFailed(LlmFailure.NOT_READY));
    }

    /** How many calls are made now. */
    int running() {
        return line.running();
    }

    /** How many calls wait for their turn now. */
    int waiting() {
        return line.waiting();
    }

    /** Ends all calls, and lets no more in. */
    @Override
    public void close() {
        closed = true;
        asking.forEach(Cancellation::cancel);
        threads.shutdown();
    }
}
