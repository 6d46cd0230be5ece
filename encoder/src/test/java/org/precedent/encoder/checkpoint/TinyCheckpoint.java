package org.precedent.encoder.checkpoint;

import java.io.IOException;
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

    private static final int VOCABULARY = 40;

    private static final List<String> PIECES = List.of(
            "<pad>", "</s>", "<unk>", "▁", "▁left", "▁right", "▁lung", "▁pneumothorax", "▁effusion", "▁no", "s", "ab");

    private final SiglipConfig config;
    private final Map<String, float[]> weights;
    private final Map<String, List<Long>> shapes;

    private TinyCheckpoint(SiglipConfig config, Map<String, float[]> weights) {
        this.config = config;
        this.weights = weights;
        this.shapes = shapes(config);
    }

    /** Weights drawn from a seed. */
    public static TinyCheckpoint random(long seed) {
        TextConfig text = new TextConfig(new TowerConfig(20, 2, 4, 36, 1e-6), VOCABULARY, 12, 24);
        VisionConfig vision = new VisionConfig(new TowerConfig(24, 3, 3, 40, 1e-5), 30, 7);
        SiglipConfig config = new SiglipConfig(text, vision);
        Random random = new Random(seed);
        Map<String, float[]> weights = new LinkedHashMap<>();
        shapes(config).forEach((name, shape) -> weights.put(name, tensor(name, shape, random)));
        return new TinyCheckpoint(config, finished(weights));
    }

    /**
     * Weights of a formula that other languages can follow to the last bit, in towers of equal width: see
     * encoder/training/precisions.py.
     */
    public static TinyCheckpoint ofFormula() {
        TextConfig text = new TextConfig(new TowerConfig(48, 2, 3, 96, 1e-6), VOCABULARY, 12, 48);
        VisionConfig vision = new VisionConfig(new TowerConfig(48, 3, 3, 96, 1e-6), 35, 7);
        SiglipConfig config = new SiglipConfig(text, vision);
        Map<String, float[]> weights = new LinkedHashMap<>();
        shapes(config).forEach((name, shape) -> weights.put(name, formula(name, shape)));
        return new TinyCheckpoint(config, finished(weights));
    }

    /** The checkpoint whose weights are those that a layout keeps of these. */
    public TinyCheckpoint rounded(CheckpointLayout layout) {
        return new TinyCheckpoint(config, layout.rounded(weights));
    }

    private static Map<String, List<Long>> shapes(SiglipConfig config) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>(SiglipTensors.of(config));
        shapes.put("logit_scale", List.of(1L));
        shapes.put("logit_bias", List.of(1L));
        return shapes;
    }

    private static Map<String, float[]> finished(Map<String, float[]> weights) {
        weights.put("logit_scale", new float[] {(float) Math.log(10)});
        weights.put("logit_bias", new float[] {-3});
        return weights;
    }

    /** The architecture. */
    public SiglipConfig config() {
        return config;
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
        write(directory, CheckpointLayout.PLAIN);
    }

    /** Writes a whole model directory in some layout. */
    public void write(Path directory, CheckpointLayout layout) throws IOException {
        Files.createDirectories(directory);
        TextConfig text = config.text();
        VisionConfig vision = config.vision();
        Files.writeString(directory.resolve("config.json"), """
                {"model_type": "siglip",
                 "text_config": {%s, "vocab_size": %d, "max_position_embeddings": %d, "projection_size": %d},
                 "vision_config": {%s, "image_size": %d, "patch_size": %d}}
                """.formatted(
                        json(text.tower()),
                        text.vocabulary(),
                        text.positions(),
                        text.projection(),
                        json(vision.tower()),
                        vision.imageSize(),
                        vision.patchSize()));
        Files.writeString(
                directory.resolve("preprocessor_config.json"), """
                {"size": {"height": %d, "width": %d}, "resample": 3, "rescale_factor": 0.00392156862745098,
                 "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
                """.formatted(vision.imageSize(), vision.imageSize()));
        Files.writeString(directory.resolve("tokenizer.json"), tokenizer());
        layout.write(directory, weights, shapes);
    }

    private static String json(TowerConfig tower) {
        return """
                "hidden_size": %d, "num_hidden_layers": %d, "num_attention_heads": %d, "intermediate_size": %d, \
                "layer_norm_eps": %s""".formatted(tower.width(), tower.layers(), tower.heads(), tower.hidden(), tower.epsilon());
    }

    /** Writes the weights alone, in one file of 32-bit floats. */
    public void writeWeights(Path directory) throws IOException {
        CheckpointLayout.PLAIN.write(directory, weights, shapes);
    }

    private static float[] tensor(String name, List<Long> shape, Random random) {
        float[] numbers = new float[length(shape)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (random.nextGaussian() * 0.2 + (isGain(name) ? 1 : 0));
        }
        return numbers;
    }

    /** A hash of the tensor's name and the number's place, spread evenly over 0.7 around 0, or around 1 for gains. */
    private static float[] formula(String name, List<Long> shape) {
        int seed = 0x811c9dc5;
        for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
            seed = (seed ^ letter) * 0x01000193;
        }
        float[] numbers = new float[length(shape)];
        for (int i = 0; i < numbers.length; i++) {
            int hash = seed + i * 0x9e3779b1;
            hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
            hash ^= hash >>> 16;
            float even = (hash >>> 8) * 0x1p-24f - 0.5f;
            numbers[i] = even * 0.7f + (isGain(name) ? 1 : 0);
        }
        return numbers;
    }

    private static boolean isGain(String name) {
        return name.contains("norm") && name.endsWith("weight");
    }

    private static int length(List<Long> shape) {
        return (int) shape.stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b);
    }

    /** The tokenizer's pieces, by their ids. */
    static List<String> pieces() {
        List<String> pieces = new ArrayList<>(PIECES);
        while (pieces.size() < VOCABULARY) {
            pieces.add(String.valueOf((char) ('a' + pieces.size() - PIECES.size())));
        }
        return pieces;
    }

    private static String tokenizer() {
        List<String> vocabulary = pieces().stream()
                .map(piece -> "[\"%s\", %s]".formatted(piece, piece.length() > 1 ? "-2.0" : "-6.0"))
                .toList();
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
