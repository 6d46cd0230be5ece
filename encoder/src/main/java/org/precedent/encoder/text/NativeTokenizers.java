package org.precedent.encoder.text;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.checkpoint.NativeLibraries;

/**
 * The settings under which the tokenizers' native library is loaded: offline, without telemetry, and unpacked once into
 * a lasting folder of the user's own. Where there can be none it is a temporary one, which goes when the process ends.
 *
 * <p>DJL reads them from system properties, once. {@code ENGINE_CACHE_DIR}, as a property or in the environment, names
 * another folder.
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
            System.setProperty(CACHE, folder().toString());
        }
        prepared = true;
    }

    /** DJL names a version's folder in it, and puts a library there whole or not at all. */
    private static Path folder() throws IOException {
        try {
            Path lasting = NativeLibraries.of("djl").folder();
            if (Files.isWritable(lasting)) {
                return lasting;
            }
        } catch (ModelException e) {
            // there is no lasting folder, so it is a temporary one
        }
        Path temporary = Files.createTempDirectory("precedent-tokenizers");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(temporary)));
        return temporary;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // the process ends; a folder left in the temporary directory harms nobody
        }
    }
}
