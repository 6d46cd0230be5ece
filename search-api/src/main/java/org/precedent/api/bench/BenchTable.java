package org.precedent.api.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured, a row at a time. */
public final class BenchTable {
    private final PrintStream out;

    public BenchTable(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
    }

    void heading() {
        out.printf("%n%-32s %8s %8s %8s %10s %8s%n", "", "p50 ms", "p95 ms", "p99 ms", "per CPU s", "recall");
    }

    void row(String name, Cost cost) {
        out.println(times(name, cost));
    }

    /** @param recall of the ten nearest */
    void row(String name, Cost cost, double recall) {
        out.printf(Locale.ROOT, "%s %8.4f%n", times(name, cost), recall);
    }

    private static String times(String name, Cost cost) {
        return String.format(
                Locale.ROOT,
                "%-32s %8.2f %8.2f %8.2f %10.0f",
                name,
                cost.percentile(50),
                cost.percentile(95),
                cost.percentile(99),
                cost.perCpuSecond());
    }
}
