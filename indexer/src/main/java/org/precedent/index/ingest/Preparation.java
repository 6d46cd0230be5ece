package org.precedent.index.ingest;

import java.io.IOException;

/** A thread that works ahead of the encoder. Whatever ends it, it says so as its last piece of work. */
final class Preparation implements Runnable {
    private final Job job;
    private final WorkQueue out;

    Preparation(Job job, WorkQueue out) {
        this.job = job;
        this.out = out;
    }

    /** What is done ahead of the encoder. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException, InterruptedException;
    }

    @Override
    public void run() {
        try {
            out.put(outcome());
        } catch (InterruptedException e) {
            // the other side gave up and no longer listens
            Thread.currentThread().interrupt();
        }
    }

    private Work outcome() throws InterruptedException {
        try {
            job.run();
            return new Work.Finished();
        } catch (IOException | RuntimeException | Error e) {
            return new Work.Failed(e);
        }
    }
}
