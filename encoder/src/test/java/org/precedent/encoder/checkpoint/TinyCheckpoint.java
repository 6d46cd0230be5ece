package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

/**
 * A very small SigLIP of random weights, and the writer of its directory, for tests.
 *
 * <p>Nothing about it is round: the towers differ in width, patches leave a rest of the image, and the header's length
 * leaves every tensor at an odd offset.
 */
public final class TinyCheckpoint {

    private static final TextConfig TEXT = new TextConfig(new TowerConfig(20, 2, 4, 36, 1e-6), 40, 12, 24);
    private static final VisionConfig VISION = new VisionConfig(new TowerConfig(24, 3, 3, 40, 1e-5), 30, 7);

    private static final List<String> PIECES = List.of(
            "<pad>", "</s>", "<unk>", "▁", "▁left", "▁right", "▁lung", "▁pneumothorax", "▁effusion", "▁no", "s", "ab");

    private final Map<String, float[]> weights = new LinkedHashMap<>();
    private final Map<String, List<Long>> shapes;

    private TinyCheckpoint(Random random) {
        shapes = new LinkedHashMap<>(SiglipTensors.of(config()));
        shapes.put("logit_scale", List.of(1L));
        shapes.put("logit_bias", List.of(1L));
        shapes.forEach((name, shape) -> weights.put(name, tensor(name, shape, random)));
        weights.put("logit_scale", new float[] {(float) Math.log(10)});
        weights.put("logit_bias", new float[] {-3});
    }

    /** Weights drawn from a seed. */
    public static TinyCheckpoint random(long seed) {
        return new TinyCheckpoint(new Random(seed));
    }

    /** The architecture. */
    public SiglipConfig config() {
        return new SiglipConfig(TEXT, VISION);
    }

    /** A weight, its rows one behind the other. */
    public float[] weight(String name) {
        float[] weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return weight;
    }

    /** Writes a whole model directory. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("config.json"), """
                {"model_type": "siglip",
                 "text_config": {"hidden_size": 20, "num_hidden_layers": 2, "num_attention_heads": 4,
                   "intermediate_size": 36, "vocab_size": 40, "max_position_embeddings": 12, "projection_size": 24},
                 "vision_config": {"hidden_size": 24, "num_hidden_layers": 3, "num_attention_heads": 3,
                   "intermediate_size": 40, "image_size": 30, "patch_size": 7, "layer_norm_eps": 1e-5}}
                """);
        Files.writeString(directory.resolve("preprocessor_config.json"), """
                {"size": {"height": 30, "width": 30}, "resample": 3, "rescale_factor": 0.00392156862745098,
                 "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
                """);
        Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
        writeWeights(directory.resolve("model.safetensors"));
    }

    /** Writes the weights alone. */
    public void writeWeights(Path file) throws IOException {
        StringBuilder header = new StringBuilder("{\"__metadata__\":{\"format\":\"pt\"}");
        long at = 0;
        for (Map.Entry<String, List<Long>> entry : shapes.entrySet()) {
            long end = at + (long) Float.BYTES * weight(entry.getKey()).length;
            header.append(",\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                    .formatted(entry.getKey(), entry.getValue(), at, end));
            at = end;
        }
        header.append('}');
        while (header.length() % 4 != 3) {
            header.append(' ');
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(prefix(header.length()));
            out.write(header.toString().getBytes(StandardCharsets.US_ASCII));
            for (String name : shapes.keySet()) {
                out.write(bytes(weight(name)));
            }
        }
    }

    /** The eight bytes that begin a safetensors file. */
    static byte[] prefix(long headerLength) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(headerLength)
                .array();
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return bytes.array();
    }

    private static float[] tensor(String name, List<Long> shape, Random random) {
        int length = (int) shape.stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b);
        boolean gain = name.contains("norm") && name.endsWith("weight");
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (random.nextGaussian() * 0.2 + (gain ? 1 : 0));
        }
        return numbers;
    }

    private static String tokenizer() {
        List<String> vocabulary = new ArrayList<>();
        for (int i = 0; i < TEXT.vocabulary(); i++) {
            String piece = i < PIECES.size() ? PIECES.get(i) : String.valueOf((char) ('a' + i - PIECES.size()));
            vocabulary.add("[\"%s\", %s]".formatted(piece, piece.length() > 1 ? "-2.0" : "-6.0"));
        }
        return """
                {"version": "1.0",
                 "truncation": {"direction": "Right", "max_length": 5, "strategy": "LongestFirst", "stride": 0},
                 "padding": {"strategy": {"Fixed": 9}, "direction": "Right", "pad_to_multiple_of": null, "pad_id": 0,
                   "pad_type_id": 0, "pad_token": "<pad>"},
                 "added_tokens": [{"id": 0, "content": "<pad>", "single_word": false, "lstrip": false,
                     "rstrip": false, "normalized": false, "special": true},
                   {"id": 1, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false,
                     "normalized": false, "special": true},
                   {"id": 2, "content": "<unk>", "single_word": false, "lstrip": false, "rstrip": false,
                     "normalized": false, "special": true}],
                 "normalizer": null,
                 "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "post_processor": null,
                 "decoder": null,
                 "model": {"type": "Unigram", "unk_id": 2, "vocab": [%s]}}
                """.formatted(String.join(", ", vocabulary));
    }
}
