package org.precedent.it;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page promises, measured on the real server in Chromium by {@code it-tests/browser/figures.mjs}. */
final class PageFiguresIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePageKeepsWhatItPromises() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            Chromium.walk("figures.mjs", server);
        }
    }
}
