package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Precision;
import org.precedent.encoder.Sha256;
import org.precedent.encoder.readymade.ReadymadeModel;
import org.precedent.encoder.readymade.TowerShapes;

/**
 * A SigLIP whose towers come as ready ONNX files, where a checkpoint has safetensors; the rest of the directory is the
 * same.
 *
 * @param weightsHash the SHA-256 over those of all the files that the model is made of, in hexadecimal
 */
public record ReadymadeCheckpoint(
        SiglipConfig config,
        Preprocessing preprocessing,
        TokenizerFile tokenizer,
        ReadymadeModel model,
        String weightsHash) {

    /** Whether a directory has ONNX files and no safetensors, which would be preferred. */
    public static boolean isIn(Path directory) {
        return !Files.exists(directory.resolve(Checkpoint.WEIGHTS))
                && !Files.exists(directory.resolve(Checkpoint.WEIGHTS + ".index.json"))
                && ReadymadeModel.isIn(directory);
    }

    /**
     * Reads a directory with config.json, preprocessor_config.json, a tokenizer and ONNX files.
     *
     * @param precision that is asked for
     * @throws org.precedent.encoder.ModelException if a part is missing, damaged, does not fit the others, or is not
     *     supported
     */
    public static ReadymadeCheckpoint open(Path directory, Precision precision) throws IOException {
        Checkpoint.checkDirectory(directory);
        SiglipConfig config = SiglipConfig.read(directory.resolve(Checkpoint.CONFIG));
        Preprocessing preprocessing = Checkpoint.preprocessing(directory, config);
        TokenizerFile tokenizer = Checkpoint.tokenizer(directory, config);
        ReadymadeModel model = model(directory, config, precision);
        return new ReadymadeCheckpoint(config, preprocessing, tokenizer, model, hash(model));
    }

    static ReadymadeModel model(Path directory, SiglipConfig config, Precision precision) throws IOException {
        TowerShapes shapes = new TowerShapes(
                config.vision().imageSize(),
                config.text().positions(),
                config.vision().tower().width());
        return ReadymadeModel.open(directory, precision, shapes);
    }

    private static String hash(ReadymadeModel model) throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (Path file : model.files()) {
            hashes.append(Sha256.of(file)).append('\n');
        }
        return Sha256.of(hashes.toString());
    }

    /** The identity of an encoder that is opened on this model. */
    public Fingerprint fingerprint(EncoderOptions options) {
        String architecture = Sha256.of(config.toString());
        return new Fingerprint(
                weightsHash + "+" + architecture.substring(0, 8),
                tokenizer.sha256(),
                options.resize().label() + "-" + preprocessing.label(),
                options.windowing(),
                model.precision().label());
    }
}
