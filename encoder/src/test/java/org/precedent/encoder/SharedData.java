package org.precedent.encoder;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code shared} that may lie beside the project: data for tests, no part of the project.
 * {@code PRECEDENT_SHARED}, as a property or in the environment, names it elsewhere.
 */
public final class SharedData {

    private static final String NAME = "PRECEDENT_SHARED";

    private SharedData() {}

    /** A folder of it; the test that asks stands aside, with a message, where there is none. */
    public static Path folder(String name) {
        Path shared = find();
        if (shared == null || !Files.isDirectory(shared.resolve(name))) {
            String message = "stands aside: no folder shared/" + name + " beside the project";
            System.out.println(message);
            return abort(message);
        }
        return shared.resolve(name);
    }

    private static @Nullable Path find() {
        String named = System.getProperty(NAME, System.getenv(NAME));
        if (named != null) {
            return Path.of(named);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("LICENSE"))) {
            folder = folder.getParent();
        }
        return folder == null ? null : folder.resolveSibling("shared");
    }
}
