package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_ERR)
class ManagedServerTest {
    private static final LlmOptions.Child QUICK = new LlmOptions.Child(
            Duration.ofSeconds(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            5);

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 2000 && !condition.getAsBoolean(); look++) {
            Thread.sleep(10);
        }
        assertTrue(condition.getAsBoolean());
    }

    private static ManagedServer healthy(String... options) throws InterruptedException {
        ManagedServer server = ManagedServer.start(StandIn.command(options), "m", QUICK);
        until(() -> server.endpoint().isPresent());
        return server;
    }

    private static int get(LlmEndpoint endpoint, String path, ApiKey key) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) endpoint.completions().resolve(path).toURL().openConnection();
        key.authorization().ifPresent(value -> connection.setRequestProperty("Authorization", value));
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void aServerIsStartedOnThisMachineWithAKeyOfItsOwn() throws Exception {
        try (ManagedServer server = healthy();
                ManagedServer other = healthy()) {
            LlmEndpoint endpoint = server.endpoint().orElseThrow();
            assertTrue(endpoint.isLocal());
            assertEquals(200, get(endpoint, "/key", endpoint.key()));
            assertEquals(401, get(endpoint, "/key", ApiKey.NONE));
            assertEquals(
                    401, get(endpoint, "/key", other.endpoint().orElseThrow().key()));
            assertFalse(ProcessHandle.of(server.pid().orElseThrow())
                    .flatMap(process -> process.info().commandLine())
                    .orElse("")
                    .contains(endpoint.key().secret()));
        }
    }

    @Test
    void aServerThatEndsIsStartedAnew() throws Exception {
        try (ManagedServer server = healthy()) {
            LlmEndpoint first = server.endpoint().orElseThrow();
            long pid = server.pid().orElseThrow();
            assertThrows(IOException.class, () -> get(first, "/end", ApiKey.NONE));
            until(() -> server.starts() == 2 && server.endpoint().isPresent());
            assertNotEquals(pid, server.pid().orElseThrow());
            assertNotEquals(
                    first.key().secret(), server.endpoint().orElseThrow().key().secret());
        }
    }

    @Test
    void aServerThatFallsIllIsStartedAnew() throws Exception {
        try (ManagedServer server = healthy()) {
            long pid = server.pid().orElseThrow();
            assertEquals(200, get(server.endpoint().orElseThrow(), "/fall-ill", ApiKey.NONE));
            until(() -> server.starts() == 2 && server.endpoint().isPresent());
            assertFalse(isAlive(pid));
        }
    }

    @Test
    void aServerEndsWithUs() throws Exception {
        ManagedServer server = healthy();
        long pid = server.pid().orElseThrow();
        server.close();
        assertFalse(isAlive(pid));
        assertTrue(server.endpoint().isEmpty());
        assertTrue(Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("llm-server")));
    }

    @Test
    void aServerThatDoesNotWantToEndIsMadeTo() throws Exception {
        ManagedServer server = healthy("--stubborn");
        long pid = server.pid().orElseThrow();
        long begun = System.nanoTime();
        server.close();
        assertTrue(System.nanoTime() - begun >= 900_000_000L);
        until(() -> !isAlive(pid));
    }

    @Test
    void aServerIsGoneWhenItsOwnerIsKilled(@TempDir Path folder) throws Exception {
        Assumptions.assumeFalse(LifeLine.words().isEmpty(), "this machine has no setpriv");
        Path note = folder.resolve("note");
        List<String> command = StandIn.command("--note", note.toString());
        List<String> words = new ArrayList<>(
                List.of(command.getFirst(), "-cp", System.getProperty("java.class.path"), Owner.class.getName()));
        words.addAll(command);
        Process owner = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            until(() -> Files.exists(note) && note.toFile().length() > 0);
            long pid = Long.parseLong(Files.readString(note).strip());
            Thread.sleep(300);
            assertTrue(isAlive(pid));
            owner.destroyForcibly();
            assertTrue(owner.waitFor(5, TimeUnit.SECONDS));
            until(() -> !isAlive(pid));
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    void aServerThatDoesNotStartIsTriedAgainAndItsLastWordsAreTold() throws Exception {
        String log = logOf(() -> {
            try (ManagedServer server = ManagedServer.start(StandIn.command("--broken"), "m", QUICK)) {
                until(() -> server.starts() >= 3);
                assertTrue(server.endpoint().isEmpty());
            }
        });
        assertTrue(log.contains("with status 7; the last that it wrote: loading the model | no such model"), log);
    }

    @Test
    void aServerThatIsNeverHealthyIsGivenUp() throws Exception {
        LlmOptions.Child hasty = new LlmOptions.Child(
                Duration.ofMillis(500),
                QUICK.check(),
                QUICK.probe(),
                3,
                QUICK.firstPause(),
                QUICK.longestPause(),
                QUICK.steady(),
                QUICK.stop(),
                5);
        try (ManagedServer server = ManagedServer.start(StandIn.command("--deaf"), "m", hasty)) {
            until(() -> server.starts() >= 2);
        }
    }

    @Test
    void aProgramThatIsNotThereIsTold() throws Exception {
        String log = logOf(() -> {
            try (ManagedServer server = ManagedServer.start(List.of("/no/such/program"), "m", QUICK)) {
                until(() -> server.starts() >= 2);
            }
        });
        assertTrue(log.contains("language model's server"), log);
    }

    @Test
    void whatAServerWritesOnceItRunsIsForgotten() throws Exception {
        String log = logOf(() -> {
            try (ManagedServer server = healthy()) {
                get(server.endpoint().orElseThrow(), "/key?pneumothorax", ApiKey.NONE);
                assertThrows(IOException.class, () -> get(server.endpoint().orElseThrow(), "/end", ApiKey.NONE));
                until(() -> server.starts() == 2);
            }
        });
        assertTrue(log.contains("ended, with status 3"), log);
        assertFalse(log.contains("pneumothorax") || log.contains("asked for"), log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host", "--port", "--port=80", "--api-key", "--api-key-file"})
    void whatIsOursToSayIsRefused(String option) {
        assertThrows(
                IllegalArgumentException.class,
                () -> ManagedServer.start(List.of("llama-server", option, "x"), "m", QUICK));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String logOf(Action action) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
