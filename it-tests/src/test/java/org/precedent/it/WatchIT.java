package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.phantom.PhantomArchive;

/** A folder that is watched by a process of its own, which is ended, killed, and started again. */
final class WatchIT {
    private static final int STUDIES = 6;
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    Path folder = Path.of("");

    private Path inbox = Path.of("");
    private Path data = Path.of("");
    private Path log = Path.of("");
    private @Nullable Process watch;

    @BeforeEach
    void make() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        data = folder.resolve("data");
        log = folder.resolve("log");
    }

    @AfterEach
    void end() throws InterruptedException {
        if (watch != null) {
            kill();
        }
    }

    private void kill() throws InterruptedException {
        Objects.requireNonNull(watch).destroyForcibly().waitFor();
    }

    private void terminate() throws InterruptedException {
        Process process = Objects.requireNonNull(watch);
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    private void startWatch() throws IOException {
        watch = new ProcessBuilder(
                        PrecedentCommand.line("ingest", "--data", data, "--watch", "--watch-interval", "200ms", inbox))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(String what, Callable<Boolean> done) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!done.call()) {
            assertTrue(System.nanoTime() < end, "waited too long until " + what);
            Thread.sleep(100);
        }
    }

    private boolean isLogged(String text) throws IOException {
        return Files.exists(log) && Files.readString(log).contains(text);
    }

    /** The folder of one manifest, packed. */
    private static void zip(Path source, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }

    @Test
    void aServerBesideItFindsWhatComesInAndSigtermEndsItWithAReport() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        data = world.data();
        Path more = folder.resolve("more");
        PhantomArchive.write(more, STUDIES, 9_001);
        try (PrecedentServer server = PrecedentServer.serving(data)) {
            int before = server.json("/api/v1/health").get("cases").asInt();
            startWatch();
            await("it watches", () -> isLogged("watching 1 folder"));
            Path unfinished = inbox.resolve("study.zip.part");
            zip(more, unfinished);
            Thread.sleep(1_500);
            assertFalse(isLogged("added"));
            Files.move(unfinished, inbox.resolve("study.zip"));
            await(
                    "the server finds it",
                    () -> server.json("/api/v1/health").get("cases").asInt() == before + STUDIES);
            Files.writeString(inbox.resolve("notes.xyz"), "\u0001\u0002");
            await("it is refused", () -> isLogged("refused " + inbox.resolve("notes.xyz") + ": UNKNOWN_KIND"));
        }
        terminate();
        assertTrue(isLogged(STUDIES + " cases added, 0 updated; 1 input refused"), Files.readString(log));
        assertTrue(isLogged("watched for 0:0"), Files.readString(log));
    }

    @Test
    void aWatchThatIsKilledGoesOnWhereItWas() throws Exception {
        Path phantoms = folder.resolve("phantoms");
        PhantomArchive.write(phantoms, 4 * STUDIES, 9_002);
        List<Path> pictures;
        try (Stream<Path> files = Files.walk(phantoms)) {
            pictures = files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
        for (int kill = 0; kill < 3; kill++) {
            startWatch();
            int runs = kill;
            await(
                    "it watches",
                    () -> Files.exists(log) && Files.readString(log).split("watching 1 folder", -1).length > runs + 1);
            for (int i = kill; i < pictures.size(); i += 3) {
                Files.copy(pictures.get(i), inbox.resolve(i + ".png"));
            }
            Thread.sleep(700L + 400L * kill);
            kill();
        }
        startWatch();
        Path memory = data.resolve("watched");
        await("all is remembered", () -> lines(memory) == pictures.size() + 1);
        terminate();
        PrecedentCommand.Outcome verified = PrecedentCommand.run("verify", "--data", data);
        assertEquals(0, verified.status(), verified.out() + verified.err());
        PrecedentCommand.Outcome again = PrecedentCommand.run("ingest", "--data", data, inbox);
        assertTrue(again.err().contains("0 cases added, 0 updated"), again.err());
        assertTrue(again.err().contains("0 images"), again.err());
        Files.delete(log);
        startWatch();
        await("it watches", () -> isLogged("watching 1 folder"));
        Thread.sleep(1_500);
        assertFalse(isLogged("added"), "what is remembered is not looked at again");
    }

    private static long lines(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long count = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                count += Files.readAllLines(file).size();
            }
        }
        return count;
    }
}
