package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
final class BackgroundThreadsTest {

    /** The nice value's place behind the thread's name: proc(5). */
    private static final int NICE = 16;

    @Test
    void aBackgroundThreadGivesWayAndTheOthersDoNot() throws IOException {
        String before = nice();
        CompletableFuture<String> seen = new CompletableFuture<>();
        new BackgroundThreads("test-background")
                .newThread(() -> {
                    try {
                        seen.complete(nice());
                    } catch (IOException e) {
                        seen.completeExceptionally(e);
                    }
                })
                .start();
        assertEquals("19", seen.join());
        assertEquals(before, nice());
    }

    private static String nice() throws IOException {
        String line = Files.readString(Path.of("/proc/thread-self/stat"));
        return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)).get(NICE);
    }
}
