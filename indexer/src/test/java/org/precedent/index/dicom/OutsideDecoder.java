package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of others that decompresses DICOM files, to compare with.
 *
 * @param command its name and options; what it reads and writes follows
 * @param near how far a stored sample may be from ours
 * @param nearColour how far a colour may be from ours as it is shown; 0 where stored samples are compared
 */
record OutsideDecoder(List<String> command, int near, int nearColour) {
    OutsideDecoder {
        command = List.copyOf(command);
    }

    String name() {
        return command.getFirst();
    }

    boolean isThere() {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name())));
    }

    /** Whether it made an uncompressed file of another. */
    boolean decodes(Path from, Path to) throws IOException, InterruptedException {
        Files.deleteIfExists(to);
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of(from.toString(), to.toString()));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    }
}
