package org.precedent.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of this test's Java, with its classes. */
public final class Child {
    /** Else the log tells of itself where the child's own words are waited for. */
    private static final String SILENT_LOG =
            "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener";

    private Child() {}

    /** Starts a class's main method; what it says to its error stream is dropped. */
    public static Process start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add(SILENT_LOG);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
