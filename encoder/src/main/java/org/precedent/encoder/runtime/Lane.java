package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A way to the towers at one priority, with sessions of its own, which are opened when they are first needed: for those
 * who wait for an answer on their own threads, for work in bulk on a thread in the background.
 */
final class Lane implements AutoCloseable {

    private final Opening opening;
    private final @Nullable ExecutorService worker;
    private @Nullable Pipelines pipelines;

    private Lane(Opening opening, @Nullable ExecutorService worker) {
        this.opening = opening;
        this.worker = worker;
    }

    /** The lane of those who wait. */
    static Lane foreground(Opening opening) {
        return new Lane(opening, null);
    }

    /** The lane that gives way. */
    static Lane background(Opening opening) {
        return new Lane(opening, Executors.newSingleThreadExecutor(new BackgroundThreads("encoder-background")));
    }

    /** Works with the pipelines, at this lane's priority. */
    <T> T run(Work<T> work) throws IOException {
        if (worker == null) {
            return work.with(pipelines());
        }
        Callable<T> task = () -> work.with(pipelines());
        return Waiting.result(worker.submit(task));
    }

    private synchronized Pipelines pipelines() throws IOException {
        if (pipelines == null) {
            pipelines = opening.open();
        }
        return pipelines;
    }

    @Override
    public synchronized void close() throws IOException {
        if (worker != null) {
            worker.shutdown();
        }
        if (pipelines != null) {
            pipelines.close();
        }
    }

    /** Opens the pipelines, on a thread of the lane's priority. */
    @FunctionalInterface
    interface Opening {
        Pipelines open() throws IOException;
    }

    /** What is to be done with them. */
    @FunctionalInterface
    interface Work<T> {
        T with(Pipelines pipelines) throws IOException;
    }
}
