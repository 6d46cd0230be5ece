package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that somebody names to be read. */
final class GivenFile {
    private GivenFile() {}

    /**
     * Checks that it is one, before it is read: of a folder the system says so without its name.
     *
     * @throws IOException if it is not there, or is a folder
     */
    static Path checked(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }
}
