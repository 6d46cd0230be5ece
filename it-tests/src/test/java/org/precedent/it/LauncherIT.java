package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher itself, at a place of its own that is built already: a path with a space and umlauts, and a link to it.
 */
final class LauncherIT {
    @TempDir
    private static Path folder = Path.of("");

    private static Path app = Path.of("");
    private static Path launcher = Path.of("");

    private record Outcome(int status, String out, String err) {}

    @BeforeAll
    static void placeLauncher() throws IOException {
        Path home = Files.createDirectories(folder.resolve("Prä zedenz"));
        app = Files.createDirectories(home.resolve("search-api/target/app"));
        for (String entry : classPath()) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                Files.createSymbolicLink(app.resolve(jar.getFileName()), jar);
            }
        }
        for (String source : List.of("pom.xml", "search-api/pom.xml", "search-api/src/one", "web-ui/one")) {
            Files.createDirectories(home.resolve(source).getParent());
            Files.writeString(home.resolve(source), "");
        }
        Files.createDirectory(home.resolve("encoder"));
        Files.createSymbolicLink(home.resolve("encoder/demo-model"), Project.demoModel());
        Files.copy(Project.home().resolve("precedent"), home.resolve("precedent"));
        Files.writeString(app.resolve(".built"), "cpu\n");
        launcher = Files.createSymbolicLink(folder.resolve("précédent"), home.resolve("precedent"));
    }

    private static List<String> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(path.split(File.pathSeparator, -1));
    }

    private static Outcome run(String locale, Object... arguments) throws IOException, InterruptedException {
        return run(locale, "", List.of(arguments));
    }

    private static Outcome run(String locale, String javaOptions, List<?> arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("bash", launcher.toString()));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process =
                new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("LC_ALL", locale);
        process.environment().put("PRECEDENT_JAVA_OPTIONS", javaOptions);
        Process running = process.start();
        assertTrue(running.waitFor(5, TimeUnit.MINUTES));
        return new Outcome(running.exitValue(), text(out), withoutTheShell(text(err)));
    }

    /** Bash itself complains of a locale that this machine does not have, before it reads a script. */
    private static String withoutTheShell(String err) {
        return err.replaceAll("(?m)^bash: warning: setlocale: .*\\R", "");
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "help",
                "help search",
                "help build",
                "build --help",
                "test --help",
                "demo --help",
                "ingest --help",
                "serve --help",
                "search --help",
                "encode --help",
                "eval --help",
                "model --help",
                "model check --help",
                "verify --help",
                "bench --help",
                "bench encoder --help",
                "bench index --help",
                "bench queries --help"
            })
    void everyHelpIsAllThatIsSaid(String command) throws Exception {
        Outcome help = run("C.UTF-8", command.isEmpty() ? new Object[0] : command.split(" ", -1));

        assertEquals("", help.err());
        assertEquals(0, help.status());
        assertTrue(help.out().contains("precedent"), help.out());
    }

    @Test
    void classDataOfAnotherBuildIsPassedOver() throws Exception {
        Path before = Files.copy(anyJar(), app.resolve("of-the-build-before.jar"));
        Path made = folder.resolve("made.jsa");
        assertEquals(
                "",
                run("C", "-XX:ArchiveClassesAtExit=" + made, List.of("search", "--help"))
                        .err());
        Files.delete(before);
        Path classData = Files.move(made, app.resolve("classes.jsa"));
        try {
            Outcome help = run("C", "search", "--help");

            assertEquals("", help.err());
            assertTrue(help.out().startsWith("Usage: precedent search"), help.out());
        } finally {
            Files.delete(classData);
        }
    }

    private static Path anyJar() {
        return classPath().stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "de_DE.ISO-8859-1", "tr_TR.UTF-8"})
    void filesAreFoundAndShownInEveryLocale(String locale) throws Exception {
        Path image = Files.createDirectories(folder.resolve("Röntgen bilder")).resolve("Müller.png");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        Outcome encoded = run(locale, "encode", "--image", image, "--text", "Ödem", "--json");

        assertEquals("", encoded.err());
        assertEquals(0, encoded.status());
        assertTrue(encoded.out().contains("Röntgen bilder/Müller.png"), encoded.out());
        assertTrue(encoded.out().contains("\"Ödem\""), encoded.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void aPortThatIsTakenIsSaidBeforeAnythingElseIsDone(String command) throws Exception {
        Path data = folder.resolve("never made");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome refused = run("C", command, "--data", data, "--port", taken.getLocalPort());

            assertEquals(1, refused.status());
            assertEquals(1, refused.err().lines().count(), refused.err());
            assertTrue(refused.err().contains("port " + taken.getLocalPort()), refused.err());
            assertTrue(Files.notExists(data));
        }
    }

    @Test
    void wrongUseIsStillExplained() throws Exception {
        Outcome refused = run("C", "search", "--data", folder, "--nonsense");

        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("--nonsense"));
    }
}
