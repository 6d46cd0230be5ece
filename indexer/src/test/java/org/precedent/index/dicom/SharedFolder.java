package org.precedent.index.dicom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds sample data beside the checkout, which is no part of the project. */
final class SharedFolder {
    private SharedFolder() {}

    /** The folder of that name in the shared folder, if the machine has one. */
    static Optional<Path> named(String name) {
        return base().map(base -> base.resolve(name)).filter(Files::isDirectory);
    }

    private static Optional<Path> base() {
        String told = System.getProperty("PRECEDENT_SHARED", System.getenv("PRECEDENT_SHARED"));
        if (told != null) {
            return Optional.of(Path.of(told));
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder).map(root -> root.resolveSibling("shared"));
    }
}
