package org.precedent.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@code precedent} as a user does: in a process of its own, seen by its output and its exit status alone. */
final class PrecedentCommand {
    private static final long LIMIT_MINUTES = 10;

    /** A command is over before what the second compiler makes would pay. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");

    /** Classes as one process read them are there for all that follow, as they are for who starts the launcher. */
    private static final List<String> SHARED_CLASSES = List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile="
                    + Project.home().resolve("it-tests/target/classes" + System.getProperty("tests.fork", "") + ".jsa"),
            "-Xlog:cds*=off,aot*=off");

    private PrecedentCommand() {}

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command to its end. */
    static Outcome run(Object... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("precedent", ".out");
        Path err = Files.createTempFile("precedent", ".err");
        try {
            Process process = new ProcessBuilder(line(QUICK_TO_START, arguments))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("precedent " + arguments[0] + " did not end in " + LIMIT_MINUTES + " minutes");
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The command line that starts precedent with the classes under test. */
    static List<String> line(Object... arguments) {
        return line(List.of(), arguments);
    }

    private static List<String> line(List<String> options, Object... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(SHARED_CLASSES);
        line.add("--add-modules");
        line.add("jdk.incubator.vector");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Dprecedent.home=" + Project.home());
        line.add("-cp");
        line.add(classPath());
        line.add("org.precedent.api.app.Main");
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return line;
    }

    /** Without the tests' own classes: what lies in folders cannot be shared, and no command needs them. */
    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Path own = Project.home().resolve("it-tests");
        return Stream.of(whole.split(File.pathSeparator))
                .filter(part -> !Path.of(part).toAbsolutePath().normalize().startsWith(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
