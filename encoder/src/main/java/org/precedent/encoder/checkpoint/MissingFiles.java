package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.precedent.encoder.Placeholder;

/** What a model directory lacks, or has only a {@link Placeholder} of, and how to get it. */
final class MissingFiles {

    private static final Pattern OF_A_MODEL = Pattern.compile("\\.(json|safetensors|model|onnx|onnx_data)$");
    private static final int MOST_NAMED = 20;

    private MissingFiles() {}

    /** The names of the files, those of shards too if the index tells them. */
    static List<String> in(Path directory) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(Checkpoint.CONFIG, Checkpoint.PREPROCESSOR)) {
            addUnlessThere(missing, directory, name);
        }
        if (!isThere(directory.resolve(TokenizerFile.SENTENCE_PIECE))) {
            addUnlessThere(missing, directory, Checkpoint.TOKENIZER);
        }
        if (Files.notExists(directory.resolve(SafetensorsFiles.INDEX))) {
            addUnlessThere(missing, directory, Checkpoint.WEIGHTS);
        } else if (Files.notExists(directory.resolve(Checkpoint.WEIGHTS))) {
            shards(directory).forEach(name -> addUnlessThere(missing, directory, name));
        }
        return missing;
    }

    private static Iterable<String> shards(Path directory) {
        try {
            return ShardIndex.read(directory.resolve(SafetensorsFiles.INDEX)).names();
        } catch (IOException reportedAlready) {
            return List.of();
        }
    }

    private static void addUnlessThere(List<String> missing, Path directory, String name) {
        if (!isThere(directory.resolve(name))) {
            missing.add(name);
        }
    }

    private static boolean isThere(Path file) {
        try {
            return Files.exists(file) && Placeholder.in(file).isEmpty();
        } catch (IOException reportedAlready) {
            return true;
        }
    }

    /** The placeholders among a directory's files other than config.json, in order. */
    static List<Path> placeholders(Path directory) {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(file -> OF_A_MODEL.matcher(file.toString()).find())
                    .filter(file -> !file.endsWith(Checkpoint.CONFIG) && !isThere(file))
                    .sorted()
                    .limit(MOST_NAMED)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** What to download; empty where no file is missing. */
    static Optional<String> advice(Path directory) {
        List<String> missing = in(directory);
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("download " + String.join(", ", missing) + " from where the model comes from."
                + " MedSigLIP is google/medsiglip-448 on Hugging Face: accept its terms there, then"
                + " hf download google/medsiglip-448 " + String.join(" ", missing) + " --local-dir " + directory);
    }
}
