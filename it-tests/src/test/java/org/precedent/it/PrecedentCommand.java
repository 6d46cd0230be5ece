package org.precedent.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code precedent} as a user does: in a process of its own, seen by its output and its exit status alone. */
final class PrecedentCommand {
    private static final long LIMIT_MINUTES = 10;

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
            Process process = new ProcessBuilder(line(arguments))
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
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--add-modules");
        line.add("jdk.incubator.vector");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-Dprecedent.home=" + Project.home());
        line.add("-cp");
        line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        line.add("org.precedent.api.app.Main");
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return line;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
