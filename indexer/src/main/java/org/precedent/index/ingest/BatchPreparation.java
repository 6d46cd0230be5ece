package org.precedent.index.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;
import org.precedent.index.record.RecordedCase;

/**
 * Prepares what was accepted on a thread of its own, in the order in which it was accepted and at most one batch
 * behind: to read reports takes about as long as to accept them. For one thread that accepts.
 */
final class BatchPreparation implements Closeable {
    private final CasePreparer preparer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ingest-reading").daemon().factory());
    private Future<?> last = CompletableFuture.completedFuture(true);

    BatchPreparation(CasePreparer preparer) {
        this.preparer = preparer;
    }

    /**
     * A case as it was accepted.
     *
     * @param decoded images that need not be read again
     */
    record Accepted(RecordedCase known, Map<ImageId, Pixels> decoded) {}

    /**
     * Begins with a batch when the one before it is prepared.
     *
     * @throws IOException if preparing the one before it failed
     */
    void begin(List<Accepted> batch) throws IOException, InterruptedException {
        finish();
        last = thread.submit(() -> {
            for (Accepted one : batch) {
                preparer.prepare(one.known(), one.decoded());
            }
            return true;
        });
    }

    /**
     * Waits until all is prepared.
     *
     * @throws IOException if it failed
     */
    void finish() throws IOException, InterruptedException {
        try {
            last.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IOException("preparing the cases failed", e);
            }
        }
    }

    /** Breaks off what is not prepared yet, and waits for the thread to end. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
