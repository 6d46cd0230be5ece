package org.precedent.index.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.index.container.ContainerKind;
import org.precedent.index.container.Containers;

/** Tells archives of files that have no end yet, and so are still written though they rest. */
final class CompleteFile {
    private CompleteFile() {}

    /** Whether a file is no archive, or one with an end. What cannot be read is for somebody else to tell. */
    static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Optional<ContainerKind> kind = ContainerKind.of(in.readNBytes(ContainerKind.HEAD));
            return kind.isEmpty() || Containers.hasEnd(file, kind.get());
        } catch (IOException e) {
            return true;
        }
    }
}
