package org.precedent.it;

import java.nio.file.Path;

/** Where this project and the data beside it lie. */
final class Project {
    private Project() {}

    /** The root of the project. */
    static Path home() {
        return Path.of(System.getProperty("precedent.home", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The demo model that comes with the project. */
    static Path demoModel() {
        return home().resolve("encoder").resolve("demo-model");
    }
}
