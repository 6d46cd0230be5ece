package org.precedent.it.llm;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a real llama-server is started here. */
sealed interface LlamaServer {
    /** By these words, before its own options. */
    record Found(List<String> command) implements LlamaServer {
        public Found {
            command = List.copyOf(command);
        }

        /** Started with a model. */
        List<String> with(Path model, String... options) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("-m", model.toString()));
            words.addAll(List.of(options));
            return words;
        }
    }

    /** Not at all. */
    record Missing(String why) implements LlamaServer {}

    /** One on the path, or else one of Debian's that is downloaded the first time. */
    static LlamaServer find() throws InterruptedException {
        Optional<Path> onPath = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "llama-server"))
                .filter(Files::isExecutable)
                .findFirst();
        if (onPath.isPresent()) {
            return new Found(List.of(onPath.get().toString()));
        }
        try {
            return new Found(unpacked(LlamaInstall.folder()));
        } catch (IOException e) {
            return new Missing("llama-server is not on the path, and Debian's cannot be had: " + e.getMessage());
        }
    }

    private static List<String> unpacked(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Path loader = first(files, "ld-linux.*\\.so.*");
        Path libraries = loader.resolveSibling("");
        // the plainest of the builds for this architecture runs on every machine, and writes the same on all
        Path backend = files.stream()
                .filter(file -> file.getFileName().toString().matches("libggml-cpu-.*\\.so"))
                .min(Comparator.comparing((Path file) -> !file.toString().endsWith("-x64.so"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new IOException("the packages hold no backend for the CPU"));
        return List.of(
                "env",
                "GGML_BACKEND_PATH=" + backend,
                loader.toString(),
                "--library-path",
                libraries + File.pathSeparator + libraries.resolve("llama"),
                first(files, "llama-server").toString());
    }

    private static Path first(List<Path> files, String name) throws IOException {
        return files.stream()
                .filter(file -> file.getFileName().toString().matches(name))
                .findFirst()
                .orElseThrow(() -> new IOException("the packages hold no " + name));
    }
}
