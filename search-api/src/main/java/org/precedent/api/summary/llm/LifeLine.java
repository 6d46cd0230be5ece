package org.precedent.api.summary.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a process end when the thread that started it does, even when Precedent is killed and can end nothing any more.
 * Linux can do that (PR_SET_PDEATHSIG), and {@code setpriv} of util-linux asks for it. Elsewhere, and for what the
 * process starts in its turn, it cannot be had.
 */
final class LifeLine {
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));
    private static final long PATIENCE = 5;

    private LifeLine() {}

    /** The words that start a process so, to stand before its own; none where that cannot be had. */
    static List<String> words() {
        for (Path place : PLACES) {
            if (Files.isExecutable(place)) {
                List<String> words = List.of(place.toString(), "--pdeathsig", "KILL");
                return works(words) ? words : List.of();
            }
        }
        return List.of();
    }

    /** BusyBox has a command of that name that cannot do it. */
    private static boolean works(List<String> words) {
        List<String> command = new ArrayList<>(words);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
