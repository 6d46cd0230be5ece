package org.precedent.encoder.runtime;

/**
 * How many inputs go through a tower together, and with how many threads.
 *
 * @param imageBatch images a run
 * @param textBatch texts a run
 * @param threads of one run; 0 for one a core
 */
record Pace(int imageBatch, int textBatch, int threads) {

    /** Checks the ranges. */
    Pace {
        if (imageBatch < 1 || textBatch < 1 || threads < 0) {
            throw new IllegalArgumentException(
                    "a pace of " + imageBatch + ", " + textBatch + " and " + threads + " threads");
        }
    }
}
