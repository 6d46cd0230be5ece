package org.precedent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in headless Chromium, served by the real server: typed into, filtered, opened and dropped upon. */
final class BrowserIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonCanTypeDropFilterAndOpenACase() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        Path screenshots =
                Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath());
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            Chromium.walk("page.mjs", server, world.shownImage(server), screenshots);
        }
    }
}
