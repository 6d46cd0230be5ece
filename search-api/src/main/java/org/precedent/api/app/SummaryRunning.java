package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.datasets.evaluation.Query;

/**
 * Measures the queries of a file, one after the other. One that cannot be asked is told, and the rest go on. What was
 * measured is kept every now and then, for a run of a large model takes hours.
 */
final class SummaryRunning {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final SummaryRun.Settings settings;
    private final @Nullable Path file;
    private final PrintWriter err;
    private final List<MeasuredSummary> measured = new ArrayList<>();
    private int refused;

    /**
     * A run that has not begun.
     *
     * @param file where it is kept; null when it is not
     * @param err is told how far it has come
     */
    SummaryRunning(SummaryRun.Settings settings, @Nullable Path file, PrintWriter err) {
        this.settings = settings;
        this.file = file;
        this.err = err;
    }

    /**
     * Measures all.
     *
     * @param model null for rules alone
     * @throws IOException if the archive cannot be read, the run cannot be kept, or no query could be asked
     */
    SummaryRun over(List<Query> queries, SummaryMeasuring measuring, @Nullable LanguageModel model) throws IOException {
        // before hours of work, to find out whether it can be written
        keep(false);
        measuring.warmUp();
        try {
            all(queries, measuring, model);
        } catch (IOException | RuntimeException e) {
            keep(false);
            throw e;
        }
        if (measured.isEmpty()) {
            throw new IOException("no query could be asked");
        }
        return keep(true);
    }

    private void all(List<Query> queries, SummaryMeasuring measuring, @Nullable LanguageModel model)
            throws IOException {
        long started = System.nanoTime();
        long spoken = started;
        int done = 0;
        for (Query query : queries) {
            measure(query, measuring, model);
            done++;
            if (System.nanoTime() - spoken >= BETWEEN_LINES.toNanos() && done < queries.size()) {
                spoken = System.nanoTime();
                keep(false);
                tell(done, queries.size(), (spoken - started) / 1e9);
            }
        }
    }

    private void measure(Query query, SummaryMeasuring measuring, @Nullable LanguageModel model) throws IOException {
        try {
            measured.add(measuring.measure(query, model));
        } catch (IllegalArgumentException e) {
            refused++;
            err.println("eval-summary: line " + query.line() + " of the queries was not asked: " + e.getMessage());
            err.flush();
        }
    }

    private SummaryRun keep(boolean complete) throws IOException {
        SummaryRun run = SummaryRun.of(settings, measured, refused, complete);
        if (file != null) {
            SummaryRunFile.write(file, run);
        }
        return run;
    }

    private void tell(int done, int all, double seconds) {
        err.printf(
                Locale.ROOT, "eval-summary: %d of %d queries, %.0f s left%n", done, all, seconds / done * (all - done));
        err.flush();
    }
}
