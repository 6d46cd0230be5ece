package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Sha256;

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

    static final String CONFIG = "config.json";
    static final String PREPROCESSOR = "preprocessor_config.json";
    static final String TOKENIZER = TokenizerFile.JSON;
    static final String WEIGHTS = "model.safetensors";

    /**
     * Reads a directory with config.json, preprocessor_config.json, tokenizer.json and model.safetensors, or several
     * such files with their index.
     *
     * @param cache for weights of another type than F32, which are converted once, and for the files' hashes
     * @throws ModelException if a part is missing, damaged, does not fit the others, or is not supported
     */
    public static Checkpoint open(Path directory, ModelCache cache) throws IOException {
        checkDirectory(directory);
        SiglipConfig config = SiglipConfig.read(directory.resolve(CONFIG));
        Preprocessing preprocessing = preprocessing(directory, config);
        TokenizerFile tokenizer = tokenizer(directory, config);
        SafetensorsFiles files = files(directory, config);
        Logits logits = Logits.of(files);
        String hash = files.hash(new HashMemo(cache));
        Notice.write(directory, config, hash, cache);
        Weights weights = new FloatWeights(config, files).in(cache, hash);
        return new Checkpoint(config, preprocessing, tokenizer, weights, hash, logits.scale(), logits.bias());
    }

    /** Looks at a directory and tells all that is right and wrong with it. Throws nothing for a bad model. */
    public static CheckpointReport inspect(Path directory) {
        return CheckpointReport.of(directory, ModelCache.in(EncoderOptions.DEFAULTS.cache()));
    }

    /** The identity of an encoder that is opened on this checkpoint. The weights' hash carries the architecture's. */
    public Fingerprint fingerprint(EncoderOptions options) {
        return fingerprint(config, preprocessing, tokenizer, weightsHash, options);
    }

    static Fingerprint fingerprint(
            SiglipConfig config,
            Preprocessing preprocessing,
            TokenizerFile tokenizer,
            String weightsHash,
            EncoderOptions options) {
        String architecture = Sha256.of(config.toString());
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

    /** The two numbers that make a logit of a cosine. */
    record Logits(float scale, float bias) {

        /** exp of it is beyond every sigmoid; SigLIP's lies between 2 and 5. */
        private static final float MAX_SCALE = 50;

        static Logits of(SafetensorsFiles files) throws IOException {
            float scale = SiglipTensors.number(files.table(), files.tensors(), "logit_scale");
            if (Math.abs(scale) > MAX_SCALE) {
                throw Safetensors.broken(files.table(), "has " + scale + " as logit_scale");
            }
            return new Logits(scale, SiglipTensors.number(files.table(), files.tensors(), "logit_bias"));
        }
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
        TokenizerFile tokenizer = TokenizerFile.in(directory);
        tokenizer.checkWithin(config.text().vocabulary());
        return tokenizer;
    }

    static SafetensorsFiles files(Path directory, SiglipConfig config) throws IOException {
        if (Files.notExists(directory.resolve(WEIGHTS)) && Files.notExists(directory.resolve(SafetensorsFiles.INDEX))) {
            throw new ModelException(missingWeights(directory));
        }
        SafetensorsFiles files = SafetensorsFiles.read(directory);
        SiglipTensors.check(config, files.table(), files.tensors());
        return files;
    }

    private static String missingWeights(Path directory) {
        String file = directory.resolve(WEIGHTS) + " is missing";
        for (String other : List.of("pytorch_model.bin", "tf_model.h5", "flax_model.msgpack")) {
            if (Files.exists(directory.resolve(other))) {
                return file + "; " + other + " is not supported: save the model again (in Python:"
                        + " model.save_pretrained(directory, safe_serialization=True))";
            }
        }
        return file + ": copy the model's whole directory, this file included";
    }
}
