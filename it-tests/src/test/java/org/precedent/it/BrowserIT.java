package org.precedent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in headless Chromium, served by the real server: typed into, filtered, dropped upon, on every screen. */
final class BrowserIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPersonCanTypeDropFilterAndOpenACase() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            Chromium.walk("page.mjs", server, world.shownImage(server), world.file(world.anyRow("CT")), screenshots());
        }
    }

    @Test
    void everyScreenShowsItAll() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            Chromium.walk("screens.mjs", server, screenshots());
        }
    }

    /** As by hand into {@code docs/images}, which docs/measurements.md tells. */
    @Test
    void thePicturesOfTheReadmeAreMade() throws IOException, InterruptedException {
        PhantomWorld world = PhantomWorld.in(folder);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            Chromium.walk("pictures.mjs", server, screenshots());
        }
    }

    private static Path screenshots() throws IOException {
        return Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath());
    }
}
