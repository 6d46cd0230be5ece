package org.precedent.encoder.runtime;

import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/**
 * Between which sizes a tower's batch is chosen.
 *
 * @param least worth trying
 * @param most that the memory allows
 * @param threadsMatter whether the time depends on the threads of the CPU
 */
record BatchLimits(int least, int most, boolean threadsMatter) {

    private static final long CPU_BYTES = 256L << 20;
    private static final int MOST_INPUTS = 64;

    /** A GPU is not busy with fewer images. */
    private static final int LEAST_ON_GPU = 16;

    /** Checks the order. */
    BatchLimits {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("batches from " + least + " to " + most);
        }
    }

    /**
     * On a CPU, whose caches are small.
     *
     * @param positions of one input
     */
    static BatchLimits onCpu(TowerConfig tower, int positions) {
        return new BatchLimits(1, inputs(CPU_BYTES, tower, positions, Float.BYTES), true);
    }

    /**
     * On a GPU, beside the tower's weights.
     *
     * @param memory of the session, in bytes
     * @param numberBytes of one number
     */
    static BatchLimits onGpu(long memory, TowerConfig tower, int positions, int numberBytes) {
        long width = tower.width();
        long weights = tower.layers() * (4 * width * width + 2 * width * tower.hidden());
        int most = inputs(memory - weights * numberBytes, tower, positions, numberBytes);
        return new BatchLimits(Math.min(LEAST_ON_GPU, most), most, false);
    }

    /**
     * What a layer holds of one input at a time: twice the MLP's width, and the residual, norm, query, key and value.
     */
    private static int inputs(long bytes, TowerConfig tower, int positions, int numberBytes) {
        long numbers = positions * (2L * tower.hidden() + 8L * tower.width());
        return Math.clamp(bytes / (numbers * numberBytes), 1, MOST_INPUTS);
    }
}
