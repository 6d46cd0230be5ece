package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's native library, loaded once a process from a private folder that is gone as soon as it is loaded, so that a
 * process that is killed later leaves nothing behind.
 *
 * <p>The driver reads system properties for this: {@code org.sqlite.lib.path} names a folder that has the library
 * already, and then nothing is unpacked; {@code org.sqlite.tmpdir}, or else {@code java.io.tmpdir}, says where the
 * private folder is made. Where a loaded library cannot be deleted, as on Windows, the folder goes when the process
 * ends.
 */
final class NativeSqlite {

    private static final String GIVEN_LIBRARY = "org.sqlite.lib.path";
    private static final String UNPACKED_INTO = "org.sqlite.tmpdir";

    private static boolean loaded;

    private NativeSqlite() {}

    static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        if (System.getProperty(GIVEN_LIBRARY) == null) {
            loadFromPrivateFolder();
        }
        loaded = true;
    }

    private static void loadFromPrivateFolder() throws IOException {
        String chosen = System.getProperty(UNPACKED_INTO);
        Path parent = Path.of(chosen == null ? System.getProperty("java.io.tmpdir", ".") : chosen);
        Path folder = Files.createTempDirectory(parent, "precedent-sqlite");
        try {
            System.setProperty(UNPACKED_INTO, folder.toString());
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new RecordException(
                    "SQLite's native library cannot be loaded from " + parent + "; name a folder that allows it with -D"
                            + UNPACKED_INTO + "=DIR",
                    e);
        } finally {
            restore(chosen);
            delete(folder);
        }
    }

    private static void restore(@Nullable String chosen) {
        if (chosen == null) {
            System.clearProperty(UNPACKED_INTO);
        } else {
            System.setProperty(UNPACKED_INTO, chosen);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                deleteNowOrLater(file);
            }
        }
    }

    private static void deleteNowOrLater(Path file) {
        if (!file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }
}
