package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this process held at once, native memory included. */
final class PeakMemory {
    private static final Path LINUX = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private PeakMemory() {}

    /** In bytes; empty where the system does not tell. */
    static OptionalLong ofThisProcess() throws IOException {
        if (!Files.isReadable(LINUX)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(LINUX).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst();
    }
}
