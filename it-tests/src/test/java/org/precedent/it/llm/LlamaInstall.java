package org.precedent.it.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A llama-server of Debian unstable that was unpacked into the user's cache, beside the system and without it: it runs
 * by its own loader with its own libraries. Its folder is named by the packages' checksum, and used only as long as its
 * files are what they were.
 */
final class LlamaInstall {
    private static final String PACKAGE = "llama.cpp-tools";
    private static final String CHECKSUMS = "SHA256SUMS";

    private LlamaInstall() {}

    /** The folder of one; downloaded the first time. */
    static Path folder() throws IOException, InterruptedException {
        Path cache = cache();
        Files.createDirectories(cache);
        Optional<Path> kept = kept(cache);
        return kept.isPresent() ? kept.get() : download(cache);
    }

    private static Path cache() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path root =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return root.resolve("precedent").resolve("llama-server").toAbsolutePath();
    }

    private static Optional<Path> kept(Path cache) throws IOException {
        try (Stream<Path> folders = Files.list(cache)) {
            for (Path folder : folders.sorted().toList()) {
                Path checksums = folder.resolve(CHECKSUMS);
                if (Files.exists(checksums) && Files.readString(checksums).equals(checksums(folder))) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    private static Path download(Path cache) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(cache, "download");
        try {
            Path root = Files.createDirectory(work.resolve("root"));
            StringBuilder packages = new StringBuilder();
            for (Path file : DebianDownload.of(PACKAGE, Files.createDirectory(work.resolve("apt")))) {
                packages.append(digest(file));
                var _ = Command.run(
                        work.resolve("log"), Map.of(), List.of("dpkg-deb", "-x", file.toString(), root.toString()));
            }
            Files.writeString(root.resolve(CHECKSUMS), checksums(root));
            Path names = Files.writeString(work.resolve("packages"), packages);
            Path folder = cache.resolve(digest(names));
            delete(folder);
            return Files.move(root, folder);
        } finally {
            delete(work);
        }
    }

    /** One line a file that runs. */
    private static String checksums(Path root) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(root)) {
            boolean runs = file.toString().contains(".so") || file.toString().contains("/bin/");
            if (runs && Files.isRegularFile(file)) {
                lines.append(digest(file))
                        .append("  ")
                        .append(root.relativize(file))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted().toList();
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> files = new ArrayList<>(files(folder));
            files.sort(Comparator.reverseOrder());
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
