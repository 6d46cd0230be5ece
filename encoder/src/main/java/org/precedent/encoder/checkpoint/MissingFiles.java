package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model directory lacks, and how to get it. */
final class MissingFiles {

    private MissingFiles() {}

    /** The names of the files, those of shards too if the index tells them. */
    static List<String> in(Path directory) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(Checkpoint.CONFIG, Checkpoint.PREPROCESSOR)) {
            addUnlessThere(missing, directory, name);
        }
        if (Files.notExists(directory.resolve("spiece.model"))) {
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
        if (Files.notExists(directory.resolve(name))) {
            missing.add(name);
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
