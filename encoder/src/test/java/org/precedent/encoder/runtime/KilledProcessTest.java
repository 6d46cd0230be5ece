package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;

/** What a process that is killed while it encodes leaves behind. */
final class KilledProcessTest {
    private static final String READY = "ready";

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private Path temporary = Path.of("");

    /** The process: it encodes a text, which loads every native library, and waits. */
    static final class Encoding {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (Encoder encoder = SiglipEncoder.open(Path.of(arguments[0]), EncoderOptions.DEFAULTS)) {
                encoder.encodeText("left pneumothorax");
                System.out.println(READY);
                Thread.sleep(60_000);
            }
        }
    }

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @Test
    void nothingIsLeftInTheTemporaryDirectory() throws Exception {
        encodeAndKill();

        assertEquals(List.of(), files(temporary));
        Path libraries = home.resolve(".cache/precedent/natives");
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(libraries)),
                "others may look");
    }

    @Test
    void whatWasUnpackedIsUsedAgain() throws Exception {
        encodeAndKill();
        Path library = library();
        Object unpacked = Files.getLastModifiedTime(library);
        encodeAndKill();

        assertEquals(unpacked, Files.getLastModifiedTime(library));
    }

    @Test
    void aDamagedLibraryIsUnpackedAgain() throws Exception {
        encodeAndKill();
        Path library = library();
        byte[] whole = Files.readAllBytes(library);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2]++;
        Files.write(library, damaged);
        encodeAndKill();

        assertEquals(-1, Files.mismatch(library, Files.write(folder.resolve("whole"), whole)));
        assertEquals(List.of(), files(temporary));
    }

    /** A home that cannot be written is no reason to fail. */
    @Test
    void withoutAHomeItStillEncodes() throws Exception {
        Files.writeString(home.resolve(".cache"), "a file where the folder would be");
        encodeAndKill();

        assertNotEquals(List.of(), files(temporary));
    }

    private void encodeAndKill() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Encoding.class.getName(),
                        Path.of("demo-model").toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.equals(READY)) {
                line = out.readLine();
            }
            assertEquals(READY, line, "the process ended by itself");
        } finally {
            process.destroyForcibly();
            process.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private Path library() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.getFileName().toString().equals(System.mapLibraryName("onnxruntime")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
