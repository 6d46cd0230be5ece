package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.runtime.SiglipEncoder;
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
        return directory != null ? directory : home().resolve(DEMO_MODEL);
    }

    /** What to call the model: its folder's name. */
    String name() {
        return String.valueOf(directory().toAbsolutePath().normalize().getFileName());
    }

    /** How to encode with it. */
    EncoderOptions options() {
        return encoding.options();
    }

    Encoder open() throws IOException {
        if (directory == null && !Files.isDirectory(directory())) {
            throw new IOException("the demo model is not at " + directory() + "; name a model folder with --model");
        }
        return SiglipEncoder.open(directory(), options());
    }

    private static Path home() {
        return Path.of(System.getProperty("precedent.home", ""));
    }
}
