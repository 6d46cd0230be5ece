package org.precedent.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.precedent.api.summary.llm.Cancellation;

/**
 * An answer that is sent while it is made. A connection tells that its other end has left only when something is sent,
 * so that while there is nothing to say a sign is sent that means nothing: the first one after the reader left is
 * refused by its machine, the second one fails here, and the work is cancelled. Safe for use by several threads.
 */
final class LiveAnswer implements AutoCloseable {
    /** From one sign to the next: whoever leaves is noticed within two of them. */
    static final Duration SILENCE = Duration.ofMillis(300);

    private final HttpServletResponse response;
    private final byte[] sign;
    private final Cancellation cancellation;
    private final Thread signs;
    private boolean begun;
    private boolean ended;

    private LiveAnswer(HttpServletResponse response, String sign, Cancellation cancellation) {
        this.response = response;
        this.sign = sign.getBytes(StandardCharsets.US_ASCII);
        this.cancellation = cancellation;
        this.signs = Thread.ofVirtual().name("live-answer").unstarted(this::keepSigning);
    }

    /**
     * Begins to send signs; the first one after a while.
     *
     * @param sign what readers pass over
     * @param cancellation of the work, when the reader leaves
     */
    static LiveAnswer start(HttpServletResponse response, String sign, Cancellation cancellation) {
        LiveAnswer answer = new LiveAnswer(response, sign, cancellation);
        answer.signs.start();
        return answer;
    }

    private synchronized void keepSigning() {
        try {
            while (!ended) {
                wait(SILENCE.toMillis());
                if (!ended) {
                    send(sign);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave();
        }
    }

    /** Sends something at once; nothing to a reader who left. */
    synchronized void send(byte[] bytes) {
        if (ended) {
            return;
        }
        begun = true;
        try {
            response.getOutputStream().write(bytes);
            response.flushBuffer();
        } catch (IOException | IllegalStateException e) {
            leave();
        }
    }

    private void leave() {
        ended = true;
        notifyAll();
        cancellation.cancel();
    }

    /** Whether anything was sent, after which the status stands. */
    synchronized boolean isBegun() {
        return begun;
    }

    /** No sign is sent any more when this returns. */
    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            notifyAll();
        }
        try {
            signs.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
