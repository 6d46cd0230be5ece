package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                .redirectErrorStream(true)
                .start();
        // what starts the tests speaks to them by their input, which is not for others to read
        walk.getOutputStream().close();
        Thread limit = Thread.ofVirtual().start(() -> endInTime(walk));
        String said = printed(walk);
        limit.interrupt();
        assertEquals(0, walk.waitFor(), said);
    }

    private static void endInTime(Process walk) {
        try {
            if (!walk.waitFor(5, TimeUnit.MINUTES)) {
                walk.descendants().forEach(ProcessHandle::destroyForcibly);
                walk.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it says, which is also printed as it comes. */
    private static String printed(Process walk) throws IOException {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = walk.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                said.append('\n').append(line);
            }
        }
        return said.toString();
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
