package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A headless browser that walks by a script of {@code it-tests/browser}. */
final class Chromium {
    private Chromium() {}

    /**
     * Walks to the end, which must be a good one.
     *
     * @param script gets the server's address, the browser's program, and the arguments
     */
    static void walk(String script, PrecedentServer server, Object... arguments)
            throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("node", script, server.address().toString(), program()));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        Process walk = new ProcessBuilder(words)
                .directory(Project.home().resolve("it-tests/browser").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // what starts the tests speaks to them by their input, which is not for others to read
        walk.getOutputStream().close();
        boolean ended = walk.waitFor(5, TimeUnit.MINUTES);
        walk.destroyForcibly();
        assertEquals(0, ended ? walk.exitValue() : -1, "see the output above");
    }

    private static String program() throws IOException {
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
