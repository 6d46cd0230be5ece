package org.precedent.api.app;

import java.util.function.Function;
import org.precedent.encoder.Device;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Precision;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How to encode: {@code --device}, {@code --precision} and what else is measured or chosen unless it is said. */
final class EncodingOptions {
    private static final double GIB = 1L << 30;
    private static final double MOST_GIB = 1 << 20;

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = "auto",
            description = {
                "where to encode: auto, cpu, or cuda:N for the GPU of that number",
                "(default: ${DEFAULT-VALUE}, a GPU where the build and the machine have one)"
            })
    private Device device = Device.AUTO;

    @Option(
            names = "--precision",
            paramLabel = "P",
            defaultValue = "auto",
            description = {
                "the numbers to encode in: auto, fp32, int8 (CPU only) or fp16",
                "(default: ${DEFAULT-VALUE}, what suits the device and the model)"
            })
    private Precision precision = Precision.AUTO;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            defaultValue = "0",
            description = "how many inputs to encode together, 1 to 1024; 0 measures once and remembers (default)")
    private int batchSize;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "how many threads of the CPU encode, 1 to 1024; 0 measures once and remembers (default)")
    private int threads;

    @Option(
            names = "--device-memory",
            paramLabel = "GIB",
            defaultValue = "0",
            description = "the most to take of a GPU's memory, in GiB; 0 takes 80 %% of what it has (default)")
    private double deviceMemory;

    /**
     * The encoder's options.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    EncoderOptions options() {
        // also false for what is no number
        if (!(deviceMemory >= 0 && deviceMemory <= MOST_GIB)) {
            throw new IllegalArgumentException("--device-memory is in GiB, not " + deviceMemory);
        }
        return EncoderOptions.DEFAULTS
                .withDevice(device)
                .withPrecision(precision)
                .withBatchSize(batchSize)
                .withThreads(threads)
                .withDeviceMemory((long) (deviceMemory * GIB));
    }

    /** Teaches a command line to read devices and precisions, and to say what there is when it cannot. */
    static void register(CommandLine commandLine) {
        commandLine.registerConverter(Device.class, explained(Device::of));
        commandLine.registerConverter(Precision.class, explained(Precision::of));
    }

    private static <T> ITypeConverter<T> explained(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }
}
