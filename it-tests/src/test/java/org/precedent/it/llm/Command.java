package org.precedent.it.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end. */
final class Command {
    private static final int MINUTES = 2;

    private Command() {}

    /**
     * What it wrote.
     *
     * @throws IOException if it cannot be run, fails, or takes too long
     */
    static String run(Path output, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String program = Path.of(words.getFirst()).getFileName().toString();
        if (!ended) {
            throw new IOException(program + " did not end within " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with status " + process.exitValue());
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
