package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path demo = demoModel();
        boolean isDemo = Files.isDirectory(demo) && Files.isSameFile(directory(), demo);
        return isDemo ? PhantomKinds.KINDS : ImageKinds.MEDICAL;
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
