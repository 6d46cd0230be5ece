package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.precedent.encoder.checkpoint.SafetensorsWriter.Entry;

/**
 * A checkpoint of MedSigLIP's shape whose weights mean nothing: what it costs to run can be measured before the real
 * one is at hand. 3.5 GB.
 */
public final class RandomCheckpoint {

    private static final long SEED = 1;
    private static final int BUFFER_BYTES = 4 << 20;

    /** The standard deviation of the sum of four uniform numbers is the root of a third. */
    private static final double UNIT = Math.sqrt(3);

    private static final String TOWER = """
            "hidden_size": 1152, "intermediate_size": 4304, "num_hidden_layers": 27, "num_attention_heads": 16""";

    private RandomCheckpoint() {}

    /**
     * Writes the directory.
     *
     * @param tokenizer a tokenizer.json, which is copied
     */
    public static void write(Path directory, Path tokenizer) throws IOException {
        Files.createDirectories(directory);
        Path config = directory.resolve(Checkpoint.CONFIG);
        Files.writeString(config, """
                {"model_type": "siglip",
                 "text_config": {%s, "vocab_size": 32000},
                 "vision_config": {%s, "image_size": 448, "patch_size": 14}}
                """.formatted(TOWER, TOWER));
        Files.writeString(directory.resolve(Checkpoint.PREPROCESSOR), """
                {"size": {"height": 448, "width": 448}}
                """);
        Files.copy(tokenizer, directory.resolve(Checkpoint.TOKENIZER), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel out = FileChannel.open(
                directory.resolve(Checkpoint.WEIGHTS),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            SafetensorsWriter.write(out, entries(SiglipConfig.read(config)));
        }
    }

    private static List<Entry> entries(SiglipConfig config) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>(SiglipTensors.of(config));
        shapes.put("logit_scale", List.of(1L));
        shapes.put("logit_bias", List.of(1L));
        SplittableRandom random = new SplittableRandom(SEED);
        List<Entry> entries = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            long count = shape.stream().reduce(1L, Math::multiplyExact);
            entries.add(
                    new Entry(name, "F32", shape, count * Float.BYTES, out -> write(name, shape, count, random, out)));
        });
        return entries;
    }

    private static void write(
            String name, List<Long> shape, long count, SplittableRandom random, WritableByteChannel out)
            throws IOException {
        double mean = mean(name);
        double deviation = deviation(name, shape);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long i = 0; i < count; i++) {
            if (!bytes.hasRemaining()) {
                SafetensorsWriter.put(out, bytes.flip());
                bytes.clear();
            }
            bytes.putFloat((float) (mean + deviation * gaussian(random)));
        }
        SafetensorsWriter.put(out, bytes.flip());
    }

    private static double mean(String name) {
        return switch (name) {
            case "logit_scale" -> Math.log(100);
            case "logit_bias" -> -12;
            default -> name.contains("norm") && name.endsWith("weight") ? 1 : 0;
        };
    }

    /** Such that a layer's output is about as large as its input. */
    private static double deviation(String name, List<Long> shape) {
        if (name.startsWith("logit_")) {
            return 0;
        }
        if (name.contains("norm")) {
            return 0.1;
        }
        if (name.endsWith("bias")) {
            return 0.02;
        }
        long inputs = shape.stream().skip(1).reduce(1L, Math::multiplyExact);
        return name.contains("token") || name.contains("position") ? 0.05 : 1 / Math.sqrt((double) inputs);
    }

    /** Nearly normal: four uniform numbers of 16 bits out of one draw. */
    private static double gaussian(SplittableRandom random) {
        long bits = random.nextLong();
        double sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 0x10000 - 2) * UNIT;
    }
}
