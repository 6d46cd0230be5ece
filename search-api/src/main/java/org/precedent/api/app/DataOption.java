package org.precedent.api.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the archive lies: {@code --data}. */
final class DataOption {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "the archive's folder: index, renderings and key; made by the first ingest")
    private Path directory = Path.of("data");

    Path directory() {
        return directory;
    }
}
