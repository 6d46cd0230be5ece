package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;

final class ModelCacheTest {

    private final AtomicInteger makings = new AtomicInteger();
    private Path folder;
    private ModelCache cache;

    @BeforeEach
    void empty(@TempDir Path parent) {
        folder = parent.resolve("deep").resolve("cache");
        cache = ModelCache.in(folder);
    }

    private ModelCache.Maker writing(String text) {
        return out -> {
            makings.incrementAndGet();
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        };
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileIsMadeOnce() throws IOException {
        Path file = cache.file("fp32-abc", 5, writing("hello"));
        assertEquals("hello", Files.readString(file));
        assertEquals(file, ModelCache.in(folder).file("fp32-abc", 5, writing("other")));
        assertEquals("hello", Files.readString(file));
        assertEquals(1, makings.get());
    }

    @Test
    void aCacheThatIsOnlyOpenedMakesNoFolder() {
        assertFalse(Files.exists(folder));
    }

    @Test
    void onlyTheOwnerCanReadWhatWasDerived() throws IOException {
        Path file = cache.file("fp32-abc", writing("hello"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void aFileCanBeMadeAnew() throws IOException {
        cache.file("fp32-abc", writing("hello"));
        assertEquals("other", Files.readString(cache.replace("fp32-abc", 5, writing("other"))));
    }

    @Test
    void aMakerThatFailsLeavesNothingUnderTheName() throws IOException {
        IOException e = assertThrows(
                IOException.class,
                () -> cache.file("fp32-abc", 0, out -> {
                    out.write(ByteBuffer.wrap(new byte[3]));
                    throw new IOException("half way");
                }));
        assertTrue(String.valueOf(e.getMessage()).contains("half way"), e.getMessage());
        assertEquals(List.of("fp32-abc.lock"), names());
        assertEquals("hello", Files.readString(cache.file("fp32-abc", 0, writing("hello"))));
    }

    @Test
    void whatACrashLeftIsNeitherTakenForWholeNorKept() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("fp32-abc.part"), "a very long half of something");
        assertEquals("hello", Files.readString(cache.file("fp32-abc", 0, writing("hello"))));
        assertEquals(List.of("fp32-abc", "fp32-abc.lock"), names());
    }

    @Test
    void threadsThatRaceMakeItOnce() throws Exception {
        List<Callable<Path>> racers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            racers.add(() -> ModelCache.in(folder).file("fp32-abc", 0, writing("hello")));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Path> path : threads.invokeAll(racers)) {
                assertEquals("hello", Files.readString(path.get()));
            }
        }
        assertEquals(1, makings.get());
    }

    @Test
    void whatFindsNoRoomIsNotBegun() {
        IOException e =
                assertThrows(ModelException.class, () -> cache.file("fp32-abc", Long.MAX_VALUE, writing("hello")));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("needs 9223372036855 MB in " + folder), message);
        assertTrue(message.contains("name another folder for derived weights"), message);
        assertEquals(0, makings.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../up", "a/b", "a\\b", "a b", "a\u0000", ".hidden", "x.part", "x.lock"})
    void aNameThatCouldLeaveTheFolderIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> cache.file(name, 0, writing("hello")));
    }

    @Test
    void somethingElseInTheFilesPlaceIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("fp32-abc"));
        refused("fp32-abc", "delete it");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheWayOut() throws IOException {
        Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        Files.writeString(folder, "a file");
        assertFalse(cache.isWritable());
        refused(folder.toString(), "name another folder for derived weights");
    }

    /** The name of the lock file is taken, as it is where a folder cannot be written; root may write every folder. */
    @Test
    void aFolderThatCannotBeWrittenIsNamedWithTheWayOut() throws IOException {
        Files.createDirectories(folder.resolve("fp32-abc.lock"));
        refused(folder.toString(), "name another folder for derived weights");
        assertEquals(0, makings.get());
    }

    private void refused(String... words) {
        IOException e = assertThrows(ModelException.class, () -> cache.file("fp32-abc", writing("hello")));
        for (String word : words) {
            assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
        }
    }

    @Test
    void processesThatRaceMakeItOnce() throws Exception {
        List<Process> racers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            racers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Racer.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start());
        }
        int made = 0;
        for (Process racer : racers) {
            String said = new String(racer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, racer.waitFor(), said);
            made += said.contains("made") ? 1 : 0;
        }
        assertEquals(1, made);
        assertEquals(Racer.LENGTH, Files.size(folder.resolve("slow")));
    }

    /** A process that makes a file slowly, so that others come while it does. */
    static final class Racer {

        static final int LENGTH = 200;

        private Racer() {}

        public static void main(String[] arguments) throws IOException {
            ModelCache.in(Path.of(arguments[0])).file("slow", out -> {
                System.out.println("made");
                for (int i = 0; i < LENGTH; i++) {
                    out.write(ByteBuffer.wrap(new byte[1]));
                    LockSupport.parkNanos(5_000_000);
                }
            });
        }
    }
}
