package org.precedent.index.dicom.codec.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that libraries are unpacked to: of a name that nobody can foretell, and for its owner only. It is deleted at
 * the end of this program at the latest.
 */
final class Unpacked {
    private final Path folder;
    private final Thread atEnd = new Thread(this::deleteQuietly, "decoders-delete");

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    static Unpacked create() throws IOException {
        Unpacked unpacked = new Unpacked(Files.createTempDirectory("precedent-decoders-"));
        Runtime.getRuntime().addShutdownHook(unpacked.atEnd);
        return unpacked;
    }

    Path folder() {
        return folder;
    }

    void delete() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            return; // it is about to be deleted
        }
        deleteAll();
    }

    private void deleteQuietly() {
        try {
            deleteAll();
        } catch (IOException | RuntimeException e) {
            // Decoders that find themselves alone delete it too.
        }
    }

    private void deleteAll() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
