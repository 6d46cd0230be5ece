package org.precedent.encoder.runtime;

/**
 * A GPU that its driver knows.
 *
 * @param number as CUDA counts them, from 0
 * @param name of its kind
 * @param memory in bytes, used or not
 */
record Gpu(int number, String name, long memory) {

    private static final double GIB = 1L << 30;

    /** Checks the numbers. */
    Gpu {
        if (number < 0 || memory < 1) {
            throw new IllegalArgumentException("GPU " + number + " of " + memory + " bytes");
        }
    }

    /** What to call it in a message. */
    String label() {
        return String.format("cuda:%d (%s, %.0f GiB)", number, name, memory / GIB);
    }
}
