package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            Process walk = new ProcessBuilder(
                            "node",
                            "page.mjs",
                            server.address().toString(),
                            chromium(),
                            world.anyRendering().toString(),
                            screenshots.toString())
                    .directory(Project.home().resolve("it-tests/browser").toFile())
                    .inheritIO()
                    .start();
            boolean ended = walk.waitFor(5, TimeUnit.MINUTES);
            walk.destroyForcibly();
            assertEquals(0, ended ? walk.exitValue() : -1, "see the output above and " + screenshots);
        }
    }

    private static String chromium() throws IOException {
        String named = System.getenv("CHROMIUM");
        if (named != null) {
            return named;
        }
        for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
            for (String place : System.getenv("PATH").split(":", -1)) {
                Path candidate = Path.of(place, name);
                if (Files.isExecutable(candidate)) {
                    return candidate.toString();
                }
            }
        }
        throw new IOException("Chromium is missing; install it (Debian: apt-get install chromium) or set CHROMIUM");
    }
}
