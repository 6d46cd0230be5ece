package org.precedent.encoder;

import java.nio.file.Path;

/**
 * How an encoder is opened, with every default in {@link #DEFAULTS}.
 *
 * @param pace how much goes through a tower at a time
 * @param preparation what happens to an input before
 * @param processor what computes
 * @param cache the folder for what is derived from a model: converted and quantised weights, measured settings
 */
public record EncoderOptions(Pace pace, Preparation preparation, Processor processor, Path cache) {

    /** What holds when nobody says otherwise. */
    public static final EncoderOptions DEFAULTS = new EncoderOptions(
            new Pace(0, 0),
            new Preparation(Resize.TF_BILINEAR, "medgemma-report"),
            new Processor(Device.AUTO, Precision.AUTO, 0),
            Path.of(System.getProperty("user.home", "."), ".cache", "precedent"));

    /**
     * How much goes through a tower at a time.
     *
     * @param batchSize the number of inputs together, 1 to 1024; 0 to choose by a short measurement
     * @param threads the number of threads of one run, 1 to 1024; 0 to choose by the same measurement
     */
    public record Pace(int batchSize, int threads) {
        private static final int MAX_BATCH = 1024;
        private static final int MAX_THREADS = 1024;

        /** Checks the ranges. */
        public Pace {
            if (batchSize < 0 || batchSize > MAX_BATCH) {
                throw new IllegalArgumentException("batch size " + batchSize + " is not in 0 to " + MAX_BATCH);
            }
            if (threads < 0 || threads > MAX_THREADS) {
                throw new IllegalArgumentException("thread count " + threads + " is not in 0 to " + MAX_THREADS);
            }
        }
    }

    /**
     * What happens to an input before it is encoded.
     *
     * @param resize the resizing rule
     * @param windowing the name of the CT preset that callers apply; it only enters the fingerprint
     */
    public record Preparation(Resize resize, String windowing) {}

    /**
     * What computes.
     *
     * @param device where the towers run
     * @param precision the numbers of the products. {@link Precision#AUTO} is fp16 on a GPU; on a CPU it is int8 for a
     *     large model where the processor has instructions for it, else fp32
     * @param deviceMemory that the towers may take of a GPU, in bytes; 0 for the usual share
     */
    public record Processor(Device device, Precision precision, long deviceMemory) {

        /** Checks the memory. */
        public Processor {
            if (deviceMemory < 0) {
                throw new IllegalArgumentException("device memory of " + deviceMemory + " bytes");
            }
        }
    }

    /** The inputs of one run, 0 to choose. */
    public int batchSize() {
        return pace.batchSize();
    }

    /** The threads of one run, 0 to choose. */
    public int threads() {
        return pace.threads();
    }

    /** The resizing rule. */
    public Resize resize() {
        return preparation.resize();
    }

    /** The name of the CT preset. */
    public String windowing() {
        return preparation.windowing();
    }

    /** The numbers of the products. */
    public Precision precision() {
        return processor.precision();
    }

    /** Where the towers run. */
    public Device device() {
        return processor.device();
    }

    /** The limit to the memory of a GPU in bytes, 0 for the usual share. */
    public long deviceMemory() {
        return processor.deviceMemory();
    }

    /** These options with another batch size. */
    public EncoderOptions withBatchSize(int size) {
        return with(new Pace(size, threads()));
    }

    /** These options with another thread count. */
    public EncoderOptions withThreads(int count) {
        return with(new Pace(batchSize(), count));
    }

    /** These options with another resizing rule. */
    public EncoderOptions withResize(Resize rule) {
        return with(new Preparation(rule, windowing()));
    }

    /** These options with another CT preset. */
    public EncoderOptions withWindowing(String preset) {
        return with(new Preparation(resize(), preset));
    }

    /** These options in another precision. */
    public EncoderOptions withPrecision(Precision numbers) {
        return with(new Processor(device(), numbers, deviceMemory()));
    }

    /** These options on another device. */
    public EncoderOptions withDevice(Device place) {
        return with(new Processor(place, precision(), deviceMemory()));
    }

    /** These options with another limit to the memory of a GPU. */
    public EncoderOptions withDeviceMemory(long bytes) {
        return with(new Processor(device(), precision(), bytes));
    }

    /** These options with another folder for what is derived. */
    public EncoderOptions withCache(Path folder) {
        return new EncoderOptions(pace, preparation, processor, folder);
    }

    private EncoderOptions with(Pace other) {
        return new EncoderOptions(other, preparation, processor, cache);
    }

    private EncoderOptions with(Preparation other) {
        return new EncoderOptions(pace, other, processor, cache);
    }

    private EncoderOptions with(Processor other) {
        return new EncoderOptions(pace, preparation, other, cache);
    }
}
