package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.ModelException;

/**
 * A SigLIP checkpoint whose every part was checked: the graph can be built from it. The weights stay in their files.
 *
 * @param weightsHash the identity of the user's own weights, in hexadecimal: the SHA-256 of the only file, or that of
 *     the names and hashes of several
 * @param logitScale the factor of a cosine, before exp
 * @param logitBias what is added to the scaled cosine
 */
public record Checkpoint(
        SiglipConfig config,
        Preprocessing preprocessing,
        TokenizerFile tokenizer,
        Weights weights,
        String weightsHash,
        float logitScale,
        float logitBias) {

    /** exp of it is beyond every sigmoid; SigLIP's lies between 2 and 5. */
    private static final float MAX_LOGIT_SCALE = 50;

    static final String CONFIG = "config.json";
    static final String PREPROCESSOR = "preprocessor_config.json";
    static final String TOKENIZER = "tokenizer.json";
    static final String WEIGHTS = "model.safetensors";

    /**
     * Reads a directory with config.json, preprocessor_config.json, tokenizer.json and model.safetensors.
     *
     * @throws ModelException if a part is missing, damaged, does not fit the others, or is not supported
     */
    public static Checkpoint open(Path directory, ModelCache cache) throws IOException {
        checkDirectory(directory);
        SiglipConfig config = SiglipConfig.read(directory.resolve(CONFIG));
        Preprocessing preprocessing = preprocessing(directory, config);
        TokenizerFile tokenizer = tokenizer(directory, config);
        Safetensors weights = weights(directory, config);
        float logitScale = weights.scalar("logit_scale");
        if (Math.abs(logitScale) > MAX_LOGIT_SCALE) {
            throw Safetensors.broken(weights.file(), "has " + logitScale + " as logit_scale");
        }
        return new Checkpoint(
                config,
                preprocessing,
                tokenizer,
                new SafetensorsWeights(weights.folder(), weights.tensors(), "F32 in 1 file"),
                FileHash.sha256(weights.file()),
                logitScale,
                weights.scalar("logit_bias"));
    }

    /** Looks at a directory and tells all that is right and wrong with it. Throws nothing for a bad model. */
    public static CheckpointReport inspect(Path directory) {
        return CheckpointReport.of(directory);
    }

    /** The identity of an encoder that is opened on this checkpoint. The weights' hash carries the architecture's. */
    public Fingerprint fingerprint(EncoderOptions options) {
        String architecture = FileHash.sha256(config.toString().getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(
                weightsHash + "+" + architecture.substring(0, 8),
                tokenizer.sha256(),
                options.resize().label() + "-" + preprocessing.label(),
                options.windowing(),
                options.precision().label());
    }

    /**
     * A tensor of this checkpoint.
     *
     * @throws IllegalArgumentException if no SigLIP of this architecture has it
     */
    public StoredTensor tensor(String name) {
        return safetensors().tensor(name);
    }

    /** The folder that the files of all tensors lie in, a real path. */
    public Path tensorFolder() {
        return safetensors().folder();
    }

    private SafetensorsWeights safetensors() {
        return switch (weights) {
            case SafetensorsWeights tensors -> tensors;
        };
    }

    /** The names of all tensors that the towers consist of. */
    public Set<String> tensorNames() {
        return Collections.unmodifiableSet(SiglipTensors.of(config).keySet());
    }

    static void checkDirectory(Path directory) throws ModelException {
        if (!Files.isDirectory(directory)) {
            throw new ModelException(
                    directory + " is not a directory; name the directory that holds " + CONFIG + " and " + WEIGHTS);
        }
    }

    static Preprocessing preprocessing(Path directory, SiglipConfig config) throws IOException {
        Path file = directory.resolve(PREPROCESSOR);
        Preprocessing preprocessing = Preprocessing.read(file);
        int wanted = config.vision().imageSize();
        if (preprocessing.size() != wanted) {
            throw new ModelException(file + " resizes to " + preprocessing.size() + " pixels, but " + CONFIG
                    + " has images of " + wanted + "; copy both from one place");
        }
        return preprocessing;
    }

    static TokenizerFile tokenizer(Path directory, SiglipConfig config) throws IOException {
        TokenizerFile tokenizer = TokenizerFile.read(directory.resolve(TOKENIZER));
        tokenizer.checkWithin(config.text().vocabulary());
        return tokenizer;
    }

    static Safetensors weights(Path directory, SiglipConfig config) throws IOException {
        Path file = directory.resolve(WEIGHTS);
        if (!Files.exists(file)) {
            throw new ModelException(missingWeights(directory, file));
        }
        Safetensors weights = Safetensors.read(file);
        SiglipTensors.check(config, weights);
        return weights;
    }

    private static String missingWeights(Path directory, Path file) {
        String saveAgain = "save the model into one file (in Python: model.float().save_pretrained(directory,"
                + " max_shard_size=\"100GB\"))";
        if (Files.exists(directory.resolve(WEIGHTS + ".index.json"))) {
            return file + " is missing; weights in several files are not supported yet: " + saveAgain;
        }
        for (String other : List.of("pytorch_model.bin", "tf_model.h5", "flax_model.msgpack")) {
            if (Files.exists(directory.resolve(other))) {
                return file + " is missing; " + other + " is not supported: " + saveAgain;
            }
        }
        return file + " is missing: copy the model's whole directory, this file included";
    }
}
