package org.precedent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it, its permissions and times too. */
final class CopiedFolder {
    private CopiedFolder() {}

    /** Copies what is in a folder into another, which may be there and empty. */
    static void of(Path from, Path to) throws IOException {
        for (Path file : within(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (!Files.isDirectory(copy)) {
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Removes a folder at the end of a run; what cannot be removed is left to the system. */
    static void delete(Path folder) {
        try {
            for (Path file : within(folder).reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder before what is in it. */
    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
