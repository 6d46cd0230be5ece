package org.precedent.encoder.text;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The settings under which the tokenizers' native library is loaded: offline, without telemetry, and unpacked into a
 * private folder that goes when the process ends.
 *
 * <p>DJL reads them from system properties, once. {@code ENGINE_CACHE_DIR}, as a property or in the environment, names
 * a lasting folder instead; {@code java.io.tmpdir} says where the private one is made.
 */
final class NativeTokenizers {

    private static final String CACHE = "ENGINE_CACHE_DIR";

    private static boolean prepared;

    private NativeTokenizers() {}

    static synchronized void prepare() throws IOException {
        if (prepared) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
            Path folder = Files.createTempDirectory("precedent-tokenizers");
            System.setProperty(CACHE, folder.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        }
        prepared = true;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // the process ends; a folder left in the temporary directory harms nobody
        }
    }
}
