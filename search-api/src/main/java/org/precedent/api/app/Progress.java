package org.precedent.api.app;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.precedent.index.ingest.IngestListener;

/**
 * Shows how far an ingest has come: a bar with rate and time left on a terminal, a plain line now and then elsewhere.
 */
abstract sealed class Progress implements IngestListener, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    static Progress toTerminal() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return terminal ? new Bar() : new Lines(System.err);
    }

    @Override
    public void waiting() {
        System.err.println(
                "waiting until another process no longer writes this archive's index; what was read is kept");
    }

    @Override
    public abstract void close();

    private static final class Bar extends Progress {
        private final ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Encoding")
                .setInitialMax(0)
                .setUnit(" images", 1)
                .showSpeed()
                .build();

        @Override
        public void planned(long images) {
            bar.maxHint(images);
        }

        @Override
        public void advanced(long images) {
            bar.stepBy(images);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private static final class Lines extends Progress {
        private final PrintStream out;
        private final long started = System.nanoTime();
        private long spoken = started;
        private long planned;
        private long done;

        private Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public synchronized void planned(long images) {
            planned = images;
            out.println("ingest: " + images + " images to look at");
        }

        @Override
        public synchronized void advanced(long images) {
            done += images;
            long now = System.nanoTime();
            if (now - spoken >= BETWEEN_LINES.toNanos() && done < planned) {
                spoken = now;
                double rate = done / ((now - started) / 1e9);
                out.printf(
                        "ingest: %d of %d images, %.1f a second, %.0f s left%n",
                        done, planned, rate, (planned - done) / rate);
            }
        }

        @Override
        public void close() {}
    }
}
