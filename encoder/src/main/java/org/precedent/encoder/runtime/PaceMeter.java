package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * Chooses a pace by running one layer of each tower, for some seconds at most.
 *
 * <p>A tower is a pile of equal layers, so one of them tells how the whole behaves, and loads in no time. Of paces that
 * are nearly as fast the smallest wins: it takes less memory, and a crash costs less.
 */
final class PaceMeter {

    /** A larger batch must be so much faster an input to be worth its memory. */
    private static final double WORTHWHILE = 0.95;

    private static final long MAX_NANOS = 5_000_000_000L;
    private static final int REPETITIONS = 3;

    /** Drawing as many as a GPU's batch has would take longer than the measurement. */
    private static final int DIFFERENT_NUMBERS = 1 << 16;

    private final LongSupplier nanoTime;

    /** A meter by the clock {@link System#nanoTime}, or another one. */
    PaceMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Loads one layer of a tower. */
    @FunctionalInterface
    interface Layer {
        Tower open(int threads) throws IOException;
    }

    /**
     * One layer of a tower and its size.
     *
     * @param positions of one input
     * @param limits of its batch
     */
    record Probe(Layer layer, TowerConfig tower, int positions, BatchLimits limits) {

        /** A layer on the CPU. */
        Probe(Layer layer, TowerConfig tower, int positions) {
            this(layer, tower, positions, BatchLimits.onCpu(tower, positions));
        }

        /** So many inputs run together within the memory that a batch may take. */
        int mostInputs() {
            return limits.most();
        }
    }

    Pace measure(Probe vision, Probe text, int cores) throws IOException {
        int threads = vision.limits().threadsMatter() ? threads(vision, cores) : 0;
        return new Pace(batch(vision, threads), batch(text, threads), threads);
    }

    private int threads(Probe probe, int cores) throws IOException {
        Set<Integer> candidates = new TreeSet<>(List.of(Math.max(1, cores / 2), cores));
        int best = cores;
        double bestNanos = Double.MAX_VALUE;
        for (int threads : candidates) {
            try (Tower layer = probe.layer().open(threads)) {
                double nanos = nanos(layer, probe, 1);
                if (nanos < bestNanos * WORTHWHILE) {
                    bestNanos = nanos;
                    best = threads;
                }
            }
        }
        return best;
    }

    private int batch(Probe probe, int threads) throws IOException {
        try (Tower layer = probe.layer().open(threads)) {
            long start = nanoTime.getAsLong();
            int best = probe.limits().least();
            double bestNanos = nanosAnInput(layer, probe, best);
            for (int size = 2 * best;
                    size <= probe.mostInputs() && nanoTime.getAsLong() - start < MAX_NANOS;
                    size *= 2) {
                double nanos = nanosAnInput(layer, probe, size);
                if (nanos < bestNanos * WORTHWHILE) {
                    bestNanos = nanos;
                    best = size;
                }
            }
            return best;
        }
    }

    /** For ever, if the memory does not hold so many. */
    private double nanosAnInput(Tower layer, Probe probe, int inputs) throws IOException {
        try {
            return nanos(layer, probe, inputs) / inputs;
        } catch (ModelException e) {
            if (DeviceMemory.isExhausted(e)) {
                return Double.MAX_VALUE;
            }
            throw e;
        }
    }

    /** The shortest of some runs, after one that warms up. */
    private double nanos(Tower layer, Probe probe, int inputs) throws IOException {
        int rows = inputs * probe.positions();
        ByteBuffer states = states(rows * probe.tower().width());
        double shortest = Double.MAX_VALUE;
        for (int i = 0; i <= REPETITIONS; i++) {
            long start = nanoTime.getAsLong();
            layer.run(states, rows);
            double nanos = nanoTime.getAsLong() - start;
            shortest = i == 0 ? shortest : Math.min(shortest, nanos);
        }
        return shortest;
    }

    private static ByteBuffer states(int count) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(count, Float.BYTES))
                .order(ByteOrder.nativeOrder());
        FloatBuffer numbers = bytes.asFloatBuffer();
        float[] some = new float[DIFFERENT_NUMBERS];
        Random random = new Random(1);
        for (int i = 0; i < some.length; i++) {
            some[i] = (float) random.nextGaussian();
        }
        while (numbers.hasRemaining()) {
            numbers.put(some, 0, Math.min(some.length, numbers.remaining()));
        }
        return bytes;
    }
}
