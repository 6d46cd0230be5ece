package org.precedent.encoder;

/**
 * How an encoder is opened, with every default in {@link #DEFAULTS}.
 *
 * @param batchSize the number of inputs that go through a tower together, 1 to 1024
 * @param threads the number of threads of one run, 0 for one a core
 * @param resize the resizing rule
 * @param windowing the name of the CT preset that callers apply; it only enters the fingerprint
 */
public record EncoderOptions(int batchSize, int threads, Resize resize, String windowing) {

    /** What holds when nobody says otherwise. */
    public static final EncoderOptions DEFAULTS = new EncoderOptions(8, 0, Resize.TF_BILINEAR, "medgemma-report");

    private static final int MAX_BATCH = 1024;
    private static final int MAX_THREADS = 1024;

    /** Checks the ranges. */
    public EncoderOptions {
        if (batchSize < 1 || batchSize > MAX_BATCH) {
            throw new IllegalArgumentException("batch size " + batchSize + " is not in 1 to " + MAX_BATCH);
        }
        if (threads < 0 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("thread count " + threads + " is not in 0 to " + MAX_THREADS);
        }
    }

    /** These options with another batch size. */
    public EncoderOptions withBatchSize(int size) {
        return new EncoderOptions(size, threads, resize, windowing);
    }

    /** These options with another thread count. */
    public EncoderOptions withThreads(int count) {
        return new EncoderOptions(batchSize, count, resize, windowing);
    }

    /** These options with another resizing rule. */
    public EncoderOptions withResize(Resize rule) {
        return new EncoderOptions(batchSize, threads, rule, windowing);
    }

    /** These options with another CT preset. */
    public EncoderOptions withWindowing(String preset) {
        return new EncoderOptions(batchSize, threads, resize, preset);
    }
}
