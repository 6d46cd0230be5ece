package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One thing that is measured again and again, in turn with others: a tower or a product, run one way with one batch.
 */
public final class BenchRow {

    private final Part part;
    private final String variant;
    private final int batch;
    private final double operations;
    private final Run run;
    private final List<Double> seconds = new ArrayList<>();

    /**
     * A row without a measurement.
     *
     * @param batch the inputs of one run
     * @param operations the floating-point operations of one run
     */
    BenchRow(Part part, String variant, int batch, double operations, Run run) {
        this.part = part;
        this.variant = variant;
        this.batch = batch;
        this.operations = operations;
        this.run = run;
    }

    /** What is run. */
    public enum Part {
        /** One product of the vision tower's size: what the machine can do. */
        PRODUCT,
        /** The vision tower. */
        IMAGE,
        /** The text tower. */
        TEXT
    }

    @FunctionalInterface
    interface Run {
        void run() throws IOException;
    }

    void warmUp() throws IOException {
        run.run();
    }

    void measure() throws IOException {
        long start = System.nanoTime();
        run.run();
        seconds.add((System.nanoTime() - start) / 1e9);
    }

    /** What is run. */
    public Part part() {
        return part;
    }

    /** How it is run. */
    public String variant() {
        return variant;
    }

    /** The inputs of one run. */
    public int batch() {
        return batch;
    }

    /** The median time of one input, in seconds. */
    public double median() {
        List<Double> sorted = new ArrayList<>(seconds);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / batch;
    }

    /** The shortest time of one input, in seconds: the one that the rest of the machine disturbed least. */
    public double shortest() {
        return Collections.min(seconds) / batch;
    }

    /** Floating-point operations a second, by the median time. */
    public double rate() {
        return operations / batch / median();
    }
}
