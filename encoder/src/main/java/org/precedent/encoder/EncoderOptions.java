package org.precedent.encoder;

import java.nio.file.Path;

/**
 * How an encoder is opened, with every default in {@link #DEFAULTS}.
 *
 * @param batchSize the number of inputs that go through a tower together, 1 to 1024; 0 to choose by a short measurement
 * @param threads the number of threads of one run; 0 to choose by the same measurement
 * @param resize the resizing rule
 * @param windowing the name of the CT preset that callers apply; it only enters the fingerprint
 * @param precision the numbers of the products. {@link Precision#AUTO} is fp16 on a GPU; on a CPU it is int8 for a
 *     large model where the processor has instructions for it, else fp32
 * @param device where the towers run
 * @param deviceMemory that the towers may take of a GPU, in bytes; 0 for the usual share
 * @param cache the folder for what is derived from a model: converted and quantised weights, measured settings
 */
public record EncoderOptions(
        int batchSize,
        int threads,
        Resize resize,
        String windowing,
        Precision precision,
        Device device,
        long deviceMemory,
        Path cache) {

    /** What holds when nobody says otherwise. */
    public static final EncoderOptions DEFAULTS = new EncoderOptions(
            0,
            0,
            Resize.TF_BILINEAR,
            "medgemma-report",
            Precision.AUTO,
            Device.AUTO,
            0,
            Path.of(System.getProperty("user.home", "."), ".cache", "precedent"));

    private static final int MAX_BATCH = 1024;
    private static final int MAX_THREADS = 1024;

    /** Checks the ranges. */
    public EncoderOptions {
        if (batchSize < 0 || batchSize > MAX_BATCH) {
            throw new IllegalArgumentException("batch size " + batchSize + " is not in 0 to " + MAX_BATCH);
        }
        if (threads < 0 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("thread count " + threads + " is not in 0 to " + MAX_THREADS);
        }
        if (deviceMemory < 0) {
            throw new IllegalArgumentException("device memory of " + deviceMemory + " bytes");
        }
    }

    /** These options with another batch size. */
    public EncoderOptions withBatchSize(int size) {
        return new EncoderOptions(size, threads, resize, windowing, precision, device, deviceMemory, cache);
    }

    /** These options with another thread count. */
    public EncoderOptions withThreads(int count) {
        return new EncoderOptions(batchSize, count, resize, windowing, precision, device, deviceMemory, cache);
    }

    /** These options with another resizing rule. */
    public EncoderOptions withResize(Resize rule) {
        return new EncoderOptions(batchSize, threads, rule, windowing, precision, device, deviceMemory, cache);
    }

    /** These options with another CT preset. */
    public EncoderOptions withWindowing(String preset) {
        return new EncoderOptions(batchSize, threads, resize, preset, precision, device, deviceMemory, cache);
    }

    /** These options in another precision. */
    public EncoderOptions withPrecision(Precision numbers) {
        return new EncoderOptions(batchSize, threads, resize, windowing, numbers, device, deviceMemory, cache);
    }

    /** These options on another device. */
    public EncoderOptions withDevice(Device place) {
        return new EncoderOptions(batchSize, threads, resize, windowing, precision, place, deviceMemory, cache);
    }

    /** These options with another limit to the memory of a GPU. */
    public EncoderOptions withDeviceMemory(long bytes) {
        return new EncoderOptions(batchSize, threads, resize, windowing, precision, device, bytes, cache);
    }

    /** These options with another folder for what is derived. */
    public EncoderOptions withCache(Path folder) {
        return new EncoderOptions(batchSize, threads, resize, windowing, precision, device, deviceMemory, folder);
    }
}
