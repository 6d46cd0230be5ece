package org.precedent.index.dicom.codec.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started: with the Java that this program runs on, without a shell, with nothing of its surroundings.
 *
 * @param mainClass calls {@link Serving#run}; its arguments are {@code arguments}
 * @param classPath where it is found
 * @param properties of the system
 */
public record WorkerCommand(
        String mainClass, String classPath, Map<String, String> properties, List<String> arguments) {
    /** Small, quick to start, silent on its standard output, and without a trace of what it worked on when it dies. */
    private static final List<String> OPTIONS = List.of(
            "-Xms16m",
            "-Xmx64m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:CompressedClassSpaceSize=16m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+ErrorFileToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED");

    public WorkerCommand {
        properties = Map.copyOf(properties);
        arguments = List.copyOf(arguments);
    }

    /** What the worker says on its standard error goes nowhere: it may hold what stands in a file. */
    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        return builder;
    }

    /** The class path of this program, its parts made absolute. */
    public static String ownClassPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }
}
