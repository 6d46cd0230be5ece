package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One thing that is measured again and again, in turn with others. */
final class BenchRow {

    private final String name;
    private final int inputs;
    private final double operations;
    private final Run run;
    private final List<Double> seconds = new ArrayList<>();

    /**
     * A row of the table.
     *
     * @param inputs of one run
     * @param operations of one run, floating-point
     */
    BenchRow(String name, int inputs, double operations, Run run) {
        this.name = name;
        this.inputs = inputs;
        this.operations = operations;
        this.run = run;
    }

    /** What is measured. */
    @FunctionalInterface
    interface Run {
        void run() throws IOException;
    }

    void measure() throws IOException {
        long start = System.nanoTime();
        run.run();
        seconds.add((System.nanoTime() - start) / 1e9);
    }

    /** Forgets what was measured so far. */
    void restart() {
        seconds.clear();
    }

    String name() {
        return name;
    }

    int inputs() {
        return inputs;
    }

    /** The median time of a run. */
    double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** The shortest time of a run: the one that the rest of the machine disturbed least. */
    double shortest() {
        return Collections.min(seconds);
    }

    /** Operations a second at the shortest run. */
    double rate() {
        return operations / shortest();
    }
}
