package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.runtime.SiglipEncoder;
import org.precedent.index.tags.ImageKinds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which encoder to use, {@code --model} or the demo model that comes with Precedent, and how. */
final class ModelOption {
    private static final Path DEMO_MODEL = Path.of("encoder", "demo-model");
    private static final String WEIGHTS = "model.safetensors";
    private static final String CAUTION =
            "note: this is the demo model, which knows the phantoms that Precedent draws and nothing else: of any other"
                    + " image, what it finds alike means nothing. Name another model with --model";

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = {
                "a model folder in Hugging Face layout, such as a download of google/medsiglip-448;",
                "without it the demo model, which knows synthetic phantoms and nothing else"
            })
    private @Nullable Path directory;

    @Mixin
    private EncodingOptions encoding = new EncodingOptions();

    Path directory() {
        return directory != null ? directory : demoModel();
    }

    /** The folder of the demo model that comes with Precedent. */
    static Path demoModel() {
        return home().resolve(DEMO_MODEL);
    }

    /** How the model is to be opened, where an archive does not say otherwise. */
    EncoderOptions options() {
        return encoding.options();
    }

    /** What to call the model: its folder's name. */
    String name() {
        return String.valueOf(directory().toAbsolutePath().normalize().getFileName());
    }

    /** Whether the model can be opened in fp32, too; ready-made ONNX files are what they are. */
    boolean hasFp32() {
        return !ReadymadeCheckpoint.isIn(directory());
    }

    /** What the model can be asked about. */
    ImageKinds kinds() throws IOException {
        return isDemo() ? PhantomKinds.KINDS : ImageKinds.MEDICAL;
    }

    /** What to say before images are encoded that may be no phantoms; empty for a model that knows real ones. */
    Optional<String> caution() throws IOException {
        return isDemo() ? Optional.of(CAUTION) : Optional.empty();
    }

    /** A copy of the demo model is the demo model. */
    boolean isDemo() throws IOException {
        Path weights = directory().resolve(WEIGHTS);
        Path demo = demoModel().resolve(WEIGHTS);
        return Files.isRegularFile(weights)
                && Files.isRegularFile(demo)
                && Files.size(weights) == Files.size(demo)
                && Files.mismatch(weights, demo) < 0;
    }

    Encoder open() throws IOException {
        return open(options());
    }

    Encoder open(EncoderOptions options) throws IOException {
        if (directory == null && !Files.isDirectory(directory())) {
            throw new IOException("the demo model is not at " + directory() + "; name a model folder with --model");
        }
        return SiglipEncoder.open(directory(), options);
    }

    private static Path home() {
        return Path.of(System.getProperty("precedent.home", ""));
    }
}
