package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;

/** Visits to a {@link FileStore}: what is deleted, when, and never what somebody needs. */
class VisitTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    @TempDir
    Path temporary;

    private final Set<String> needed = ConcurrentHashMap.newKeySet();
    private FileStore store = new FileStore(Path.of("unset"), Path.of("unset"));

    @BeforeEach
    void open() {
        store = new FileStore(temporary.resolve("files"), temporary.resolve("renderings"), SHORT);
    }

    private static Pixels pixels(int seed) {
        return Pixels.ofGrey(1, 2, new byte[] {(byte) seed, (byte) (seed >> 8)});
    }

    private Set<String> digests() throws IOException {
        Set<String> digests = new HashSet<>();
        store.forEach(digests::add);
        return digests;
    }

    private long marks() throws IOException {
        try (Stream<Path> content = Files.list(temporary.resolve("files/visits"))) {
            return content.filter(path -> !path.endsWith("door.lock")).count();
        }
    }

    /** A visit that keeps a file for somebody who needs it. */
    private String kept(int seed) throws IOException {
        try (Visit visit = store.enter(needed::contains)) {
            String digest = store.keep(pixels(seed));
            needed.add(digest);
            visit.settle(List.of());
            return digest;
        }
    }

    @Test
    void aSettledVisitLeavesNothingToBeDone() throws IOException {
        String digest = kept(1);
        assertEquals(Set.of(digest), digests());
        assertEquals(0, marks());
    }

    @Test
    void whatAVisitMadeUnreferencedGoesAtItsEnd() throws IOException {
        String old = kept(1);
        try (Visit visit = store.enter(needed::contains)) {
            needed.remove(old);
            visit.settle(Set.of(old));
            assertEquals(Set.of(old), digests(), "not while somebody visits");
        }
        assertEquals(Set.of(), digests());
        assertEquals(0, marks());
    }

    @Test
    void whatSomebodyNeedsAgainStays() throws IOException {
        String digest = kept(1);
        try (Visit visit = store.enter(needed::contains)) {
            visit.settle(Set.of(digest));
        }
        assertEquals(Set.of(digest), digests());
    }

    @Test
    void nothingIsDeletedWhileAnotherVisits() throws IOException {
        String old = kept(1);
        try (Visit other = store.enter(needed::contains)) {
            try (Visit visit = store.enter(needed::contains)) {
                needed.remove(old);
                visit.settle(Set.of(old));
            }
            assertFalse(store.sweep(needed::contains));
            assertEquals(Set.of(old), digests());
            other.settle(Set.of());
        }
        assertTrue(store.sweep(needed::contains));
        assertEquals(Set.of(), digests());
        assertEquals(0, marks());
    }

    @Test
    void whatAFailedVisitKeptIsSweptByTheNext() throws IOException {
        String good = kept(1);
        Visit failed = store.enter(needed::contains);
        store.keep(pixels(2));
        failed.close();
        Files.write(store.path(good).resolveSibling("half.tmp"), new byte[10]);
        assertEquals(2, digests().size());
        store.enter(needed::contains).close();
        assertEquals(Set.of(good), digests());
        assertFalse(Files.exists(store.path(good).resolveSibling("half.tmp")));
    }

    @Test
    void threadsThatKeepAndGiveUpTheSameFilesLoseNone() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int mine = thread;
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        keepAndGiveUp(mine, i);
                    }
                    return true;
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
        assertTrue(store.sweep(needed::contains));
        assertEquals(needed, digests());
    }

    private void keepAndGiveUp(int thread, int round) throws IOException {
        try (Visit visit = store.enter(needed::contains)) {
            String digest = store.keep(pixels(round % 3));
            needed.add(digest);
            String other = store.keep(pixels((round + thread) % 3));
            needed.remove(other);
            assertTrue(store.check(digest));
            visit.settle(Set.of(other));
        }
    }

    @Test
    void anotherProcessesVisitCountsUntilItDies() throws Exception {
        String old = kept(1);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Visitor.class.getName(),
                        temporary.resolve("files").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            String theirs = said.readLine();
            assertEquals(Set.of(old, theirs), digests());
            needed.clear();
            try (Visit visit = store.enter(needed::contains)) {
                visit.settle(Set.of(old));
            }
            assertFalse(store.sweep(needed::contains));
            assertEquals(Set.of(old, theirs), digests());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertTrue(store.sweep(needed::contains));
        assertEquals(Set.of(), digests());
        assertEquals(0, marks());
    }

    /** A process that visits, keeps a file, says so, and stays until it is killed. */
    static final class Visitor {
        private Visitor() {}

        public static void main(String[] arguments) throws Exception {
            FileStore store = new FileStore(Path.of(arguments[0]), Path.of(arguments[0], "renderings"));
            try (Visit visit = store.enter(_ -> true)) {
                System.out.println(store.keep(pixels(77)));
                Thread.sleep(Duration.ofMinutes(10));
                visit.settle(List.of());
            }
        }
    }
}
